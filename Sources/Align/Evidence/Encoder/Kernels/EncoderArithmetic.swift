/// What an encoder computes with: kernels for rows of numbers, and for products of bytes where it uses these.
struct EncoderArithmetic: Sendable {
  /// Matrices of bytes and what multiplies by them.
  struct Bytes: Sendable {
    let kernels: ByteKernels
    let matrices: EncoderBytes

    init(_ kernels: ByteKernels, _ matrices: EncoderBytes) {
      self.kernels = kernels
      self.matrices = matrices
    }
  }

  /// What works on rows.
  let kernels: RowKernels
  /// `nil` where all products are of numbers of 32 bits.
  let bytes: Bytes?
}

#ifndef C_ALIGN_KERNELS_H
#define C_ALIGN_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Kernels for instruction sets that the compiler may not take for granted. Swift holds the portable ones.
//
// Every number is computed in the same order with fused multiply-adds in the same places, so that results depend
// neither on the instruction set nor on the other rows of a call. `width` is a multiple of 16 everywhere.

/// Gives freed memory back to the system, where the allocator can.
void align_trim_heap(void);

/// The instruction sets that have kernels here.
enum AlignVectorUnit { ALIGN_VECTOR_UNIT_AVX2 = 1, ALIGN_VECTOR_UNIT_AVX512 = 2 };

/// Whether this processor has the instruction set, and this library kernels for it.
int align_has_vector_unit(enum AlignVectorUnit unit);

/// Multiplies rows with a packed matrix: result = rows * packed + bias.
///
/// Row i on the left is the `inner` floats at `left + i * stride`. The right matrix is packed in panels of 32 columns,
/// row after row within a panel; `columns` is a multiple of 32. Row i of the result is at `result + i * columns`.
void align_matrix_product(enum AlignVectorUnit unit, const float *left, size_t stride, size_t rows, size_t inner,
                          const float *packed, size_t columns, const float *bias, float *result);

/// Combines `inputs` rows (at most 8) of `width` floats linearly into `outputs` rows.
///
/// Row i of the input is at `rows + i * stride`; row j of the output, at `result + j * result_stride`, is the sum of
/// `coefficients[j * inputs + i]` times row i.
void align_combine_rows(enum AlignVectorUnit unit, const float *rows, size_t stride, size_t inputs,
                        const float *coefficients, size_t outputs, float *result, size_t result_stride,
                        size_t width);

/// Sums rows of bfloat16 numbers and a bias, takes the positive part, and adds another row of bfloat16 numbers.
void align_rectified_sum(enum AlignVectorUnit unit, const uint16_t *const *rows, size_t count, const float *bias,
                         const uint16_t *other, float *result, size_t width);

/// Adds a bias to a row, takes the positive part, and adds another row.
void align_rectify(enum AlignVectorUnit unit, const float *row, const float *bias, const float *other, float *result,
                   size_t width);

/// Brings a row to mean 0 and variance 1; `epsilon` is added to the variance.
void align_normalize(enum AlignVectorUnit unit, float *row, size_t width, float epsilon);

/// Writes bytes times `scale` plus `low`.
void align_dequantize(enum AlignVectorUnit unit, const uint8_t *bytes, float scale, float low, float *result,
                      size_t width);

/// Writes a row as bytes, 128 standing for 0: 127 times each number, times its factor where there are factors, by the
/// largest size of them all, rounded to the nearest, ties to even. Returns what a step of a byte stands for; 0 for zeros.
float align_quantize(enum AlignVectorUnit unit, const float *row, const float *factors, uint8_t *bytes, size_t width);

/// Adds up rows of whole numbers, row i times `scales[i]` and times the columns' own scales at
/// `column_scales + i * width`, to a bias, takes the positive part where `rectified` is not 0, and adds another row where
/// `other` is not null.
void align_weighted_sum(enum AlignVectorUnit unit, const int32_t *const *rows, const float *scales, size_t count,
                        const float *column_scales, const float *bias, int rectified, const float *other,
                        float *result, size_t width);

/// Adds `factor` times a row to another.
void align_add_row(enum AlignVectorUnit unit, float *sum, const float *row, float factor, size_t width);

/// Takes the hyperbolic tangent of each number, within 1e-6.
void align_tanh(enum AlignVectorUnit unit, float *row, size_t width);

/// Writes a row as bfloat16 numbers, rounded to the nearest, ties to even.
void align_narrow(enum AlignVectorUnit unit, const float *row, uint16_t *result, size_t width);

// Products of bytes, for which processors have units of their own.

/// The instruction sets that have products of bytes here.
enum AlignByteUnit {
  ALIGN_BYTE_UNIT_AVX2 = 1,
  ALIGN_BYTE_UNIT_AVX_VNNI,
  ALIGN_BYTE_UNIT_AVX512_VNNI,
  ALIGN_BYTE_UNIT_AMX,
  ALIGN_BYTE_UNIT_NEON
};

/// Whether this processor has the instruction set, this process may use it, and this library has a kernel for it.
int align_has_byte_unit(enum AlignByteUnit unit);

/// Multiplies rows of bytes, 128 standing for 0, with a packed matrix of signed bytes, exactly.
///
/// Row i on the left is the `inner` bytes at `left + i * stride`; `inner` is a multiple of 64. The right matrix is packed in
/// panels of 16 columns, four rows of a column next to each other within a panel; `columns` is a multiple of 32, and no
/// byte is -128. `offsets` holds -128 times the sum of each column. Row i of the result is at `result + i * columns`.
void align_byte_product(enum AlignByteUnit unit, const uint8_t *left, size_t stride, size_t rows, size_t inner,
                        const int8_t *packed, const int32_t *offsets, size_t columns, int32_t *result);

#endif

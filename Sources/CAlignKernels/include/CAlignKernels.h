#ifndef C_ALIGN_KERNELS_H
#define C_ALIGN_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Kernels for instruction sets that the compiler may not take for granted. Swift holds the portable ones.
//
// Every number is computed in the same order with fused multiply-adds in the same places, so that results depend
// neither on the instruction set nor on the other rows of a call. `width` is a multiple of 16 everywhere.

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

/// Writes a row as bfloat16 numbers, rounded to the nearest, ties to even.
void align_narrow(enum AlignVectorUnit unit, const float *row, uint16_t *result, size_t width);

#endif

#ifndef C_ALIGN_KERNELS_H
#define C_ALIGN_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// The instruction sets that have a kernel here. The portable path is Swift's own.
enum AlignVectorUnit { ALIGN_VECTOR_UNIT_AVX2 = 1, ALIGN_VECTOR_UNIT_AVX512 = 2 };

/// Whether this processor has the instruction set, and this library a kernel for it.
int align_has_vector_unit(enum AlignVectorUnit unit);

/// Multiplies a matrix whose rows lie anywhere with a packed one: result = rows * packed + bias.
///
/// Row i of the left matrix is the `inner` floats at `left + offsets[i]`; rows may overlap. The right matrix is packed
/// in panels of 32 columns, row after row within a panel; `columns` is a multiple of 32. Row i of the result is at
/// `result + i * columns`. Every element is summed in the order of the inner index with fused multiply-adds, so that
/// it does not depend on the instruction set or on the other rows.
void align_matrix_product(enum AlignVectorUnit unit, const float *left, const int32_t *offsets, size_t rows,
                          size_t inner, const float *packed, size_t columns, const float *bias, float *result);

#endif

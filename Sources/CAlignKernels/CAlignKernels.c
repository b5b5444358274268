#include "CAlignKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>
#include <math.h>

// The columns of a panel of a packed matrix.
#define PANEL 32

// Sums over a row run in this many lanes, whatever the registers, so that they come out the same.
#define WIDE 16
typedef float wide __attribute__((vector_size(WIDE * 4), aligned(4), may_alias));
typedef uint32_t wide_words __attribute__((vector_size(WIDE * 4), aligned(4), may_alias));
typedef int32_t wide_integers __attribute__((vector_size(WIDE * 4), aligned(4), may_alias));
typedef uint16_t wide_halves __attribute__((vector_size(WIDE * 2), aligned(2), may_alias));
typedef uint8_t wide_bytes __attribute__((vector_size(WIDE), aligned(1), may_alias));

// Numbers of 16 bits as numbers of 32.
#define WIDEN(halves) ((wide)(__builtin_convertvector(*(const wide_halves *)(halves), wide_words) << 16))

// A rounding of its own for every step but those that say fma, whatever the compiler would join.
#pragma STDC FP_CONTRACT OFF

#define KERNEL(name) name##_avx2
#define TARGET __attribute__((target("avx2,fma")))
#define LANES 8
#define SPLAT _mm256_set1_ps
// Twelve of the sixteen registers hold sums.
#define HEIGHT 6
#include "Kernels.h"
#undef KERNEL
#undef TARGET
#undef LANES
#undef SPLAT
#undef HEIGHT

#define KERNEL(name) name##_avx512
#define TARGET __attribute__((target("avx512f,avx2,fma")))
#define LANES 16
#define SPLAT _mm512_set1_ps
// 24 of the 32 registers hold sums.
#define HEIGHT 12
#include "Kernels.h"

int align_has_vector_unit(enum AlignVectorUnit unit) {
  switch (unit) {
  case ALIGN_VECTOR_UNIT_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  case ALIGN_VECTOR_UNIT_AVX512: return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("fma");
  }
  return 0;
}

#define RUN(kernel, ...)                    \
  if (unit == ALIGN_VECTOR_UNIT_AVX512)     \
    kernel##_avx512(__VA_ARGS__);           \
  else                                      \
    kernel##_avx2(__VA_ARGS__)

#else

// Other processors have no kernels here, and these functions are never called.
int align_has_vector_unit(enum AlignVectorUnit unit) { return (void)unit, 0; }
#define RUN(kernel, ...) (void)unit

#endif

void align_matrix_product(enum AlignVectorUnit unit, const float *left, size_t stride, size_t rows, size_t inner,
                          const float *packed, size_t columns, const float *bias, float *result) {
  RUN(product, left, stride, rows, inner, packed, columns, bias, result);
}

void align_combine_rows(enum AlignVectorUnit unit, const float *rows, size_t stride, size_t inputs,
                        const float *coefficients, size_t outputs, float *result, size_t result_stride,
                        size_t width) {
  RUN(combine, rows, stride, inputs, coefficients, outputs, result, result_stride, width);
}

void align_rectified_sum(enum AlignVectorUnit unit, const uint16_t *const *rows, size_t count, const float *bias,
                         const uint16_t *other, float *result, size_t width) {
  RUN(rectified_sum, rows, count, bias, other, result, width);
}

void align_rectify(enum AlignVectorUnit unit, const float *row, const float *bias, const float *other, float *result,
                   size_t width) {
  RUN(rectify, row, bias, other, result, width);
}

void align_normalize(enum AlignVectorUnit unit, float *row, size_t width, float epsilon) {
  RUN(normalize, row, width, epsilon);
}

void align_dequantize(enum AlignVectorUnit unit, const uint8_t *bytes, float scale, float low, float *result,
                      size_t width) {
  RUN(dequantize, bytes, scale, low, result, width);
}

void align_narrow(enum AlignVectorUnit unit, const float *row, uint16_t *result, size_t width) {
  RUN(narrow, row, result, width);
}

float align_quantize(enum AlignVectorUnit unit, const float *row, const float *factors, uint8_t *bytes,
                     size_t width) {
#if defined(__x86_64__)
  return unit == ALIGN_VECTOR_UNIT_AVX512 ? quantize_avx512(row, factors, bytes, width)
                                          : quantize_avx2(row, factors, bytes, width);
#else
  return (void)unit, 0;
#endif
}

void align_weighted_sum(enum AlignVectorUnit unit, const int32_t *const *rows, const float *scales, size_t count,
                        const float *column_scales, const float *bias, int rectified, const float *other,
                        float *result, size_t width) {
  RUN(weighted_sum, rows, scales, count, column_scales, bias, rectified, other, result, width);
}

void align_add_row(enum AlignVectorUnit unit, float *sum, const float *row, float factor, size_t width) {
  RUN(add_row, sum, row, factor, width);
}

void align_tanh(enum AlignVectorUnit unit, float *row, size_t width) { RUN(tanh, row, width); }

#include "CAlignKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

// The columns of a panel of a packed matrix.
#define PANEL 32

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

#include "CAlignKernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

// A panel has this many columns: two registers of AVX-512, four of AVX2.
enum { panel = 32 };

#define ALWAYS_INLINE static inline __attribute__((always_inline))
#define AVX2 __attribute__((target("avx2,fma")))
#define AVX512 __attribute__((target("avx512f,avx2,fma")))

int align_has_vector_unit(enum AlignVectorUnit unit) {
  switch (unit) {
  case ALIGN_VECTOR_UNIT_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  case ALIGN_VECTOR_UNIT_AVX512: return __builtin_cpu_supports("avx512f");
  }
  return 0;
}

// One block of `height` rows and 32 columns, held in registers while the inner index runs.
AVX512 ALWAYS_INLINE void block512(const float *left, const int32_t *offsets, size_t inner, const float *right,
                                   const float *bias, float *result, size_t columns, const int height) {
  __m512 sum0[12], sum1[12];
  const float *row[12];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    row[i] = left + offsets[i];
    sum0[i] = _mm512_loadu_ps(bias);
    sum1[i] = _mm512_loadu_ps(bias + 16);
  }
#pragma clang loop unroll_count(4)
  for (size_t k = 0; k < inner; k++) {
    const __m512 right0 = _mm512_loadu_ps(right + k * panel);
    const __m512 right1 = _mm512_loadu_ps(right + k * panel + 16);
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      const __m512 value = _mm512_set1_ps(row[i][k]);
      sum0[i] = _mm512_fmadd_ps(value, right0, sum0[i]);
      sum1[i] = _mm512_fmadd_ps(value, right1, sum1[i]);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    _mm512_storeu_ps(result + i * columns, sum0[i]);
    _mm512_storeu_ps(result + i * columns + 16, sum1[i]);
  }
}

// The same for AVX2: 16 columns, so that six rows fit the sixteen registers.
AVX2 ALWAYS_INLINE void block256(const float *left, const int32_t *offsets, size_t inner, const float *right,
                                 const float *bias, float *result, size_t columns, const int height) {
  __m256 sum0[6], sum1[6];
  const float *row[6];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    row[i] = left + offsets[i];
    sum0[i] = _mm256_loadu_ps(bias);
    sum1[i] = _mm256_loadu_ps(bias + 8);
  }
#pragma clang loop unroll_count(4)
  for (size_t k = 0; k < inner; k++) {
    const __m256 right0 = _mm256_loadu_ps(right + k * panel);
    const __m256 right1 = _mm256_loadu_ps(right + k * panel + 8);
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      const __m256 value = _mm256_set1_ps(row[i][k]);
      sum0[i] = _mm256_fmadd_ps(value, right0, sum0[i]);
      sum1[i] = _mm256_fmadd_ps(value, right1, sum1[i]);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    _mm256_storeu_ps(result + i * columns, sum0[i]);
    _mm256_storeu_ps(result + i * columns + 8, sum1[i]);
  }
}

AVX512 static void product512(const float *left, const int32_t *offsets, size_t rows, size_t inner,
                              const float *packed, size_t columns, const float *bias, float *result) {
  for (size_t column = 0; column < columns; column += panel) {
    const float *right = packed + column * inner;
    size_t row = 0;
#define BLOCK(height) \
  block512(left, offsets + row, inner, right, bias + column, result + row * columns + column, columns, height)
    for (; row + 12 <= rows; row += 12) BLOCK(12);
    switch (rows - row) {
    case 11: BLOCK(11); break;
    case 10: BLOCK(10); break;
    case 9: BLOCK(9); break;
    case 8: BLOCK(8); break;
    case 7: BLOCK(7); break;
    case 6: BLOCK(6); break;
    case 5: BLOCK(5); break;
    case 4: BLOCK(4); break;
    case 3: BLOCK(3); break;
    case 2: BLOCK(2); break;
    case 1: BLOCK(1); break;
    }
#undef BLOCK
  }
}

AVX2 static void product256(const float *left, const int32_t *offsets, size_t rows, size_t inner,
                            const float *packed, size_t columns, const float *bias, float *result) {
  for (size_t column = 0; column < columns; column += 16) {
    const float *right = packed + column / panel * panel * inner + column % panel;
    size_t row = 0;
#define BLOCK(height) \
  block256(left, offsets + row, inner, right, bias + column, result + row * columns + column, columns, height)
    for (; row + 6 <= rows; row += 6) BLOCK(6);
    switch (rows - row) {
    case 5: BLOCK(5); break;
    case 4: BLOCK(4); break;
    case 3: BLOCK(3); break;
    case 2: BLOCK(2); break;
    case 1: BLOCK(1); break;
    }
#undef BLOCK
  }
}

void align_matrix_product(enum AlignVectorUnit unit, const float *left, const int32_t *offsets, size_t rows,
                          size_t inner, const float *packed, size_t columns, const float *bias, float *result) {
  if (unit == ALIGN_VECTOR_UNIT_AVX512) {
    product512(left, offsets, rows, inner, packed, columns, bias, result);
  } else {
    product256(left, offsets, rows, inner, packed, columns, bias, result);
  }
}

#else

int align_has_vector_unit(enum AlignVectorUnit unit) { return (void)unit, 0; }

void align_matrix_product(enum AlignVectorUnit unit, const float *left, const int32_t *offsets, size_t rows,
                          size_t inner, const float *packed, size_t columns, const float *bias, float *result) {
  // Never called: no processor of this kind has the instruction sets.
  (void)unit, (void)left, (void)offsets, (void)rows, (void)inner;
  (void)packed, (void)columns, (void)bias, (void)result;
}

#endif

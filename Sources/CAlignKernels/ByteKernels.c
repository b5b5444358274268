#include "CAlignKernels.h"

#include <string.h>

// Products of bytes. Every unit gives the same integers: a sum of 2^16 products of 255 * 127 fits in 32 bits.

// Columns of a panel, and bytes of one column that stand together.
#define PANEL 16
#define GROUP 4
#define PANEL_ROW (PANEL * GROUP)

#if defined(__x86_64__)

#include <immintrin.h>

#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

static inline int32_t word(const uint8_t *bytes) {
  int32_t value;
  memcpy(&value, bytes, sizeof value);
  return value;
}

#define AVX2 __attribute__((target("avx2")))
#define AVX_VNNI __attribute__((target("avx2,avxvnni")))
#define AVX512_VNNI __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define AMX __attribute__((target("amx-tile,amx-int8")))

// Runs BLOCK(height) over all rows and panels.
#define FOR_BLOCKS(most, ...)                                                    \
  for (size_t column = 0; column < columns; column += __VA_ARGS__) {             \
    const int8_t *right = packed + column * inner;                               \
    size_t row = 0;                                                              \
    for (; row + (most) <= rows; row += (most)) BLOCK(most);                     \
    for (; row + 2 <= rows; row += 2) BLOCK(2);                                  \
    for (; row < rows; row++) BLOCK(1);                                          \
  }

// AVX2 multiplies unsigned bytes by signed ones and adds two products in 16 bits, which must not overflow: so the left byte
// less its offset is taken without its sign, at most 128, and the sign goes to the right byte, at most 127.
AVX2 static inline __attribute__((always_inline)) void block_avx2(const uint8_t *left, size_t stride, size_t inner,
                                                                  const int8_t *right, int32_t *result,
                                                                  size_t columns, const int height) {
  __m256i sum[4][2];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) sum[i][0] = sum[i][1] = _mm256_setzero_si256();
  const __m256i ones = _mm256_set1_epi16(1);
  for (size_t k = 0; k < inner; k += GROUP) {
    const __m256i right0 = _mm256_loadu_si256((const __m256i *)(right + k * PANEL));
    const __m256i right1 = _mm256_loadu_si256((const __m256i *)(right + k * PANEL + 32));
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      const __m256i value = _mm256_xor_si256(_mm256_set1_epi32(word(left + i * stride + k)), _mm256_set1_epi8((char)0x80));
      const __m256i size = _mm256_abs_epi8(value);
      sum[i][0] = _mm256_add_epi32(
          sum[i][0], _mm256_madd_epi16(_mm256_maddubs_epi16(size, _mm256_sign_epi8(right0, value)), ones));
      sum[i][1] = _mm256_add_epi32(
          sum[i][1], _mm256_madd_epi16(_mm256_maddubs_epi16(size, _mm256_sign_epi8(right1, value)), ones));
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    _mm256_storeu_si256((__m256i *)(result + i * columns), sum[i][0]);
    _mm256_storeu_si256((__m256i *)(result + i * columns + 8), sum[i][1]);
  }
}

AVX2 static void product_few_avx2(const uint8_t *left, size_t stride, size_t rows, size_t inner, const int8_t *packed,
                                  size_t columns, int32_t *result) {
#define BLOCK(height) \
  block_avx2(left + row * stride, stride, inner, right, result + row * columns + column, columns, height)
  FOR_BLOCKS(4, PANEL)
#undef BLOCK
}

// Of many rows numbers of 16 bits are multiplied: no signs to move, and what it costs to widen a panel is shared by all
// rows. Some 60,000 numbers of the left fit the second-level cache beside a panel.
#define WIDE_NUMBERS (48 * 1280)
#define WIDE_INNER 1280
#define LEAST_WIDE_ROWS 16

// Rows of bytes less their offset, in 16 bits.
AVX2 static void widen_rows(const uint8_t *left, size_t stride, size_t rows, size_t inner, int16_t *wide) {
  const __m128i offset = _mm_set1_epi8((char)0x80);
  for (size_t row = 0; row < rows; row++)
    for (size_t k = 0; k < inner; k += 16) {
      const __m128i bytes = _mm_loadu_si128((const __m128i *)(left + row * stride + k));
      _mm256_storeu_si256((__m256i *)(wide + row * inner + k), _mm256_cvtepi8_epi16(_mm_xor_si128(bytes, offset)));
    }
}

// A panel in 16 bits: of each group of four bytes the first two of all columns, then the last two.
AVX2 static void widen_panel(const int8_t *panel, size_t inner, int16_t *wide) {
  for (size_t k = 0; k < inner; k += GROUP)
    for (size_t half = 0; half < 2; half++) {
      const __m256i bytes = _mm256_loadu_si256((const __m256i *)(panel + k * PANEL + 32 * half));
      const __m256i even = _mm256_srai_epi16(_mm256_slli_epi16(bytes, 8), 8), odd = _mm256_srai_epi16(bytes, 8);
      int16_t *target = wide + k * PANEL + 16 * half;
      _mm256_storeu_si256((__m256i *)target, _mm256_blend_epi16(even, _mm256_slli_epi32(odd, 16), 0xAA));
      _mm256_storeu_si256((__m256i *)(target + 2 * PANEL),
                          _mm256_blend_epi16(_mm256_srli_epi32(even, 16), odd, 0xAA));
    }
}

AVX2 static inline __attribute__((always_inline)) void block_wide_avx2(const int16_t *left, size_t inner,
                                                                       const int16_t *right, int32_t *result,
                                                                       size_t columns, const int height) {
  __m256i sum[6][2];
  const int16_t *row[6];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    row[i] = left + i * inner;
    // Else the compiler computes the rows' places anew, and runs out of registers.
    __asm__("" : "+r"(row[i]));
    sum[i][0] = sum[i][1] = _mm256_setzero_si256();
  }
  for (size_t k = 0; k < inner; k += 2) {
    const __m256i right0 = _mm256_loadu_si256((const __m256i *)(right + k * PANEL));
    const __m256i right1 = _mm256_loadu_si256((const __m256i *)(right + k * PANEL + 16));
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      const __m256i value = _mm256_set1_epi32(word((const uint8_t *)(row[i] + k)));
      sum[i][0] = _mm256_add_epi32(sum[i][0], _mm256_madd_epi16(value, right0));
      sum[i][1] = _mm256_add_epi32(sum[i][1], _mm256_madd_epi16(value, right1));
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    _mm256_storeu_si256((__m256i *)(result + i * columns), sum[i][0]);
    _mm256_storeu_si256((__m256i *)(result + i * columns + 8), sum[i][1]);
  }
}

AVX2 static void product_wide_avx2(const uint8_t *left, size_t stride, size_t rows, size_t inner, const int8_t *packed,
                                   size_t columns, int32_t *result) {
  int16_t wide[WIDE_NUMBERS], panel[PANEL * WIDE_INNER];
  widen_rows(left, stride, rows, inner, wide);
  for (size_t column = 0; column < columns; column += PANEL) {
    widen_panel(packed + column * inner, inner, panel);
    size_t row = 0;
#define BLOCK(height) \
  block_wide_avx2(wide + row * inner, inner, panel, result + row * columns + column, columns, height)
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

AVX2 static void product_avx2(const uint8_t *left, size_t stride, size_t rows, size_t inner, const int8_t *packed,
                              size_t columns, int32_t *result) {
  while (rows >= LEAST_WIDE_ROWS && inner <= WIDE_INNER) {
    const size_t most = WIDE_NUMBERS / inner, some = rows < most ? rows : most;
    product_wide_avx2(left, stride, some, inner, packed, columns, result);
    left += some * stride;
    result += some * columns;
    rows -= some;
  }
  product_few_avx2(left, stride, rows, inner, packed, columns, result);
}

AVX_VNNI static inline __attribute__((always_inline)) void block_avx_vnni(
    const uint8_t *left, size_t stride, size_t inner, const int8_t *right, const int32_t *offsets, int32_t *result,
    size_t columns, const int height) {
  __m256i sum[6][2];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    sum[i][0] = _mm256_loadu_si256((const __m256i *)offsets);
    sum[i][1] = _mm256_loadu_si256((const __m256i *)(offsets + 8));
  }
  for (size_t k = 0; k < inner; k += GROUP) {
    const __m256i right0 = _mm256_loadu_si256((const __m256i *)(right + k * PANEL));
    const __m256i right1 = _mm256_loadu_si256((const __m256i *)(right + k * PANEL + 32));
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      const __m256i value = _mm256_set1_epi32(word(left + i * stride + k));
      sum[i][0] = _mm256_dpbusd_avx_epi32(sum[i][0], value, right0);
      sum[i][1] = _mm256_dpbusd_avx_epi32(sum[i][1], value, right1);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    _mm256_storeu_si256((__m256i *)(result + i * columns), sum[i][0]);
    _mm256_storeu_si256((__m256i *)(result + i * columns + 8), sum[i][1]);
  }
}

AVX_VNNI static void product_avx_vnni(const uint8_t *left, size_t stride, size_t rows, size_t inner,
                                      const int8_t *packed, const int32_t *offsets, size_t columns,
                                      int32_t *result) {
#define BLOCK(height)                                                                                               \
  block_avx_vnni(left + row * stride, stride, inner, right, offsets + column, result + row * columns + column, columns, \
                 height)
  FOR_BLOCKS(6, PANEL)
#undef BLOCK
}

AVX512_VNNI static inline __attribute__((always_inline)) void block_avx512_vnni(
    const uint8_t *left, size_t stride, size_t inner, const int8_t *right, const int32_t *offsets, int32_t *result,
    size_t columns, const int height) {
  __m512i sum[12][2];
  const uint8_t *row[12];
  const int8_t *second = right + inner * PANEL;
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    row[i] = left + i * stride;
    // Else the compiler computes the rows' places anew, and runs out of registers.
    __asm__("" : "+r"(row[i]));
    sum[i][0] = _mm512_loadu_si512(offsets);
    sum[i][1] = _mm512_loadu_si512(offsets + PANEL);
  }
  for (size_t k = 0; k < inner; k += GROUP) {
    const __m512i right0 = _mm512_loadu_si512(right + k * PANEL);
    const __m512i right1 = _mm512_loadu_si512(second + k * PANEL);
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      const __m512i value = _mm512_set1_epi32(word(row[i] + k));
      sum[i][0] = _mm512_dpbusd_epi32(sum[i][0], value, right0);
      sum[i][1] = _mm512_dpbusd_epi32(sum[i][1], value, right1);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    _mm512_storeu_si512(result + i * columns, sum[i][0]);
    _mm512_storeu_si512(result + i * columns + PANEL, sum[i][1]);
  }
}

AVX512_VNNI static void product_avx512_vnni(const uint8_t *left, size_t stride, size_t rows, size_t inner,
                                            const int8_t *packed, const int32_t *offsets, size_t columns,
                                            int32_t *result) {
#define BLOCK(height)                                                                                        \
  block_avx512_vnni(left + row * stride, stride, inner, right, offsets + column, result + row * columns + column, \
                    columns, height)
  FOR_BLOCKS(12, 2 * PANEL)
#undef BLOCK
}

// The matrix unit holds eight tiles of 16 rows of 64 bytes: here four of sums, two of the left and two of the right.
struct tile_shapes {
  uint8_t palette, start, reserved[14];
  uint16_t bytes[16];
  uint8_t rows[16];
};

AMX static void shape_tiles(size_t upper, size_t lower) {
  struct tile_shapes shapes = {.palette = 1};
  for (int tile = 0; tile < 8; tile++) shapes.bytes[tile] = 64, shapes.rows[tile] = 16;
  shapes.rows[0] = shapes.rows[1] = shapes.rows[4] = (uint8_t)upper;
  shapes.rows[2] = shapes.rows[3] = shapes.rows[5] = (uint8_t)lower;
  _tile_loadconfig(&shapes);
}

AMX static void product_amx(const uint8_t *left, size_t stride, size_t rows, size_t inner, const int8_t *packed,
                            const int32_t *offsets, size_t columns, int32_t *result) {
  const size_t result_stride = columns * sizeof *result;
  for (size_t row = 0; row < rows;) {
    // Rows of one shape are worked in one go: whole pairs of tiles, then what is left.
    const size_t rest = rows - row;
    const size_t upper = rest < 16 ? rest : 16, lower = rest >= 32 ? 16 : rest - upper;
    const size_t end = rest >= 32 ? row + rest / 32 * 32 : rows;
    shape_tiles(upper, lower ? lower : 1);
    for (size_t column = 0; column < columns; column += 2 * PANEL) {
      const int8_t *right = packed + column * inner;
      for (size_t at = row; at < end; at += 32) {
        const uint8_t *rows0 = left + at * stride, *rows1 = rows0 + 16 * stride;
        int32_t *result0 = result + at * columns + column, *result1 = result0 + 16 * columns;
        _tile_loadd(0, offsets + column, 0);
        _tile_loadd(1, offsets + column + PANEL, 0);
        if (lower) {
          _tile_loadd(2, offsets + column, 0);
          _tile_loadd(3, offsets + column + PANEL, 0);
          for (size_t k = 0; k < inner; k += 64) {
            _tile_loadd(4, rows0 + k, stride);
            _tile_loadd(6, right + k * PANEL, PANEL_ROW);
            _tile_loadd(7, right + (inner + k) * PANEL, PANEL_ROW);
            _tile_loadd(5, rows1 + k, stride);
            _tile_dpbusd(0, 4, 6);
            _tile_dpbusd(1, 4, 7);
            _tile_dpbusd(2, 5, 6);
            _tile_dpbusd(3, 5, 7);
          }
          _tile_stored(2, result1, result_stride);
          _tile_stored(3, result1 + PANEL, result_stride);
        } else {
          for (size_t k = 0; k < inner; k += 64) {
            _tile_loadd(4, rows0 + k, stride);
            _tile_loadd(6, right + k * PANEL, PANEL_ROW);
            _tile_loadd(7, right + (inner + k) * PANEL, PANEL_ROW);
            _tile_dpbusd(0, 4, 6);
            _tile_dpbusd(1, 4, 7);
          }
        }
        _tile_stored(0, result0, result_stride);
        _tile_stored(1, result0 + PANEL, result_stride);
      }
    }
    row = end;
  }
  _tile_release();
}

// The kernel saves a thread's tiles only for a process that has asked for them.
static int may_use_tiles(void) {
#if defined(__linux__)
  enum { ask_for_state = 0x1023, tile_data = 18 };
  return syscall(SYS_arch_prctl, ask_for_state, tile_data) == 0;
#else
  return 0;
#endif
}

int align_has_byte_unit(enum AlignByteUnit unit) {
  switch (unit) {
  case ALIGN_BYTE_UNIT_AVX2: return __builtin_cpu_supports("avx2");
  case ALIGN_BYTE_UNIT_AVX_VNNI: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("avxvnni");
  case ALIGN_BYTE_UNIT_AVX512_VNNI:
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni");
  case ALIGN_BYTE_UNIT_AMX:
    return __builtin_cpu_supports("amx-int8") && __builtin_cpu_supports("amx-tile") && may_use_tiles();
  case ALIGN_BYTE_UNIT_NEON: return 0;
  }
  return 0;
}

void align_byte_product(enum AlignByteUnit unit, const uint8_t *left, size_t stride, size_t rows, size_t inner,
                        const int8_t *packed, const int32_t *offsets, size_t columns, int32_t *result) {
  switch (unit) {
  case ALIGN_BYTE_UNIT_AMX: product_amx(left, stride, rows, inner, packed, offsets, columns, result); break;
  case ALIGN_BYTE_UNIT_AVX512_VNNI:
    product_avx512_vnni(left, stride, rows, inner, packed, offsets, columns, result);
    break;
  case ALIGN_BYTE_UNIT_AVX_VNNI:
    product_avx_vnni(left, stride, rows, inner, packed, offsets, columns, result);
    break;
  case ALIGN_BYTE_UNIT_AVX2: product_avx2(left, stride, rows, inner, packed, columns, result); break;
  case ALIGN_BYTE_UNIT_NEON: break;
  }
}

#elif defined(__aarch64__)

#include <arm_neon.h>

#if defined(__linux__)
#include <sys/auxv.h>
#endif

#define DOT __attribute__((target("dotprod")))

DOT static inline __attribute__((always_inline)) void block_neon(const uint8_t *left, size_t stride, size_t inner,
                                                                 const int8_t *right, int32_t *result,
                                                                 size_t columns, const int height) {
  int32x4_t sum[4][4];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++)
    for (int part = 0; part < 4; part++) sum[i][part] = vdupq_n_s32(0);
  for (size_t k = 0; k < inner; k += GROUP) {
    const int8x16_t right0 = vld1q_s8(right + k * PANEL), right1 = vld1q_s8(right + k * PANEL + 16);
    const int8x16_t right2 = vld1q_s8(right + k * PANEL + 32), right3 = vld1q_s8(right + k * PANEL + 48);
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      uint32_t group;
      memcpy(&group, left + i * stride + k, sizeof group);
      const int8x16_t value = vreinterpretq_s8_u32(vdupq_n_u32(group ^ 0x80808080u));
      sum[i][0] = vdotq_s32(sum[i][0], value, right0);
      sum[i][1] = vdotq_s32(sum[i][1], value, right1);
      sum[i][2] = vdotq_s32(sum[i][2], value, right2);
      sum[i][3] = vdotq_s32(sum[i][3], value, right3);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++)
    for (int part = 0; part < 4; part++) vst1q_s32(result + i * columns + 4 * part, sum[i][part]);
}

int align_has_byte_unit(enum AlignByteUnit unit) {
  if (unit != ALIGN_BYTE_UNIT_NEON) return 0;
#if defined(__APPLE__)
  return 1;
#elif defined(__linux__)
  enum { dot_products = 1 << 20 };
  return (getauxval(AT_HWCAP) & dot_products) != 0;
#else
  return 0;
#endif
}

DOT void align_byte_product(enum AlignByteUnit unit, const uint8_t *left, size_t stride, size_t rows, size_t inner,
                            const int8_t *packed, const int32_t *offsets, size_t columns, int32_t *result) {
  (void)unit, (void)offsets;
  for (size_t column = 0; column < columns; column += PANEL) {
    const int8_t *right = packed + column * inner;
    size_t row = 0;
#define BLOCK(height) \
  block_neon(left + row * stride, stride, inner, right, result + row * columns + column, columns, height)
    for (; row + 4 <= rows; row += 4) BLOCK(4);
    for (; row < rows; row++) BLOCK(1);
#undef BLOCK
  }
}

#else

// Other processors have no kernels here, and these functions are never called.
int align_has_byte_unit(enum AlignByteUnit unit) { return (void)unit, 0; }

void align_byte_product(enum AlignByteUnit unit, const uint8_t *left, size_t stride, size_t rows, size_t inner,
                        const int8_t *packed, const int32_t *offsets, size_t columns, int32_t *result) {
  (void)unit, (void)left, (void)stride, (void)rows, (void)inner;
  (void)packed, (void)offsets, (void)columns, (void)result;
}

#endif

// The kernels for one instruction set; included once for each, with these macros defined:
// KERNEL(name): the function's name there; TARGET: its attribute; LANES: floats in a register; SPLAT(float): the float in
// every lane; HEIGHT: rows of a block.
//
// A block of HEIGHT rows and two registers' columns stays in registers while the inner index runs.

typedef float KERNEL(vector) __attribute__((vector_size(LANES * 4), aligned(4), may_alias));

TARGET static inline __attribute__((always_inline)) void KERNEL(block)(
    const float *left, size_t stride, size_t inner, const float *right, const float *bias, float *result,
    size_t columns, const int height) {
  KERNEL(vector) sum[HEIGHT][2];
  const float *row[HEIGHT];
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    row[i] = left + i * stride;
    // Else the compiler computes the rows' places anew, and runs out of registers.
    __asm__("" : "+r"(row[i]));
    sum[i][0] = *(const KERNEL(vector) *)bias;
    sum[i][1] = *(const KERNEL(vector) *)(bias + LANES);
  }
#pragma clang loop unroll_count(4)
  for (size_t k = 0; k < inner; k++) {
    // A panel comes from the second-level cache.
    __builtin_prefetch(right + (k + 16) * PANEL);
    __builtin_prefetch(right + (k + 16) * PANEL + LANES);
    const KERNEL(vector) right0 = *(const KERNEL(vector) *)(right + k * PANEL);
    const KERNEL(vector) right1 = *(const KERNEL(vector) *)(right + k * PANEL + LANES);
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++) {
      const KERNEL(vector) value = SPLAT(row[i][k]);
      sum[i][0] = __builtin_elementwise_fma(value, right0, sum[i][0]);
      sum[i][1] = __builtin_elementwise_fma(value, right1, sum[i][1]);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < height; i++) {
    *(KERNEL(vector) *)(result + i * columns) = sum[i][0];
    *(KERNEL(vector) *)(result + i * columns + LANES) = sum[i][1];
  }
}

TARGET static void KERNEL(product)(const float *left, size_t stride, size_t rows, size_t inner, const float *packed,
                                   size_t columns, const float *bias, float *result) {
  for (size_t column = 0; column < columns; column += 2 * LANES) {
    const float *right = packed + column / PANEL * PANEL * inner + column % PANEL;
    size_t row = 0;
#define BLOCK(height)                                                                          \
  KERNEL(block)(left + row * stride, stride, inner, right, bias + column, result + row * columns + column, columns, \
                height)
    for (; row + HEIGHT <= rows; row += HEIGHT) BLOCK(HEIGHT);
    for (; row + 4 <= rows; row += 4) BLOCK(4);
    for (; row < rows; row++) BLOCK(1);
#undef BLOCK
  }
}

TARGET static inline __attribute__((always_inline)) void KERNEL(combine_some)(
    const float *rows, size_t stride, const float *coefficients, size_t outputs, float *result,
    size_t result_stride, size_t width, const int inputs) {
  for (size_t at = 0; at < width; at += LANES) {
    KERNEL(vector) input[8];
#pragma clang loop unroll(full)
    for (int i = 0; i < inputs; i++) input[i] = *(const KERNEL(vector) *)(rows + i * stride + at);
    for (size_t j = 0; j < outputs; j++) {
      KERNEL(vector) sum = {};
#pragma clang loop unroll(full)
      for (int i = 0; i < inputs; i++) {
        const KERNEL(vector) factor = SPLAT(coefficients[j * inputs + i]);
        sum = __builtin_elementwise_fma(factor, input[i], sum);
      }
      *(KERNEL(vector) *)(result + j * result_stride + at) = sum;
    }
  }
}

TARGET static void KERNEL(combine)(const float *rows, size_t stride, size_t inputs, const float *coefficients,
                                   size_t outputs, float *result, size_t result_stride, size_t width) {
#define COMBINE(inputs) \
  case inputs: KERNEL(combine_some)(rows, stride, coefficients, outputs, result, result_stride, width, inputs); break
  switch (inputs) {
    COMBINE(1); COMBINE(2); COMBINE(3); COMBINE(4); COMBINE(5); COMBINE(6); COMBINE(7); COMBINE(8);
  }
#undef COMBINE
}

TARGET static void KERNEL(rectified_sum)(const uint16_t *const *rows, size_t count, const float *bias,
                                         const uint16_t *other, float *result, size_t width) {
  for (size_t at = 0; at < width; at += WIDE) {
    wide sum = *(const wide *)(bias + at);
    for (size_t i = 0; i < count; i++) sum += WIDEN(rows[i] + at);
    *(wide *)(result + at) = __builtin_elementwise_max(sum, (wide){}) + WIDEN(other + at);
  }
}

TARGET static void KERNEL(rectify)(const float *row, const float *bias, const float *other, float *result,
                                   size_t width) {
  for (size_t at = 0; at < width; at += WIDE) {
    const wide sum = *(const wide *)(row + at) + *(const wide *)(bias + at);
    *(wide *)(result + at) = __builtin_elementwise_max(sum, (wide){}) + *(const wide *)(other + at);
  }
}

// Sums in four rows of lanes at a time, so that an addition does not wait for the one before.
TARGET static inline __attribute__((always_inline)) float KERNEL(total)(const wide sums[4]) {
  const wide sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  float total = 0;
  for (int i = 0; i < WIDE; i++) total += sum[i];
  return total;
}

TARGET static void KERNEL(normalize)(float *row, size_t width, float epsilon) {
  wide sums[4] = {};
  for (size_t at = 0, lane = 0; at < width; at += WIDE, lane = (lane + 1) & 3) sums[lane] += *(const wide *)(row + at);
  const float mean = KERNEL(total)(sums) / (float)width;
  wide squares[4] = {};
  for (size_t at = 0, lane = 0; at < width; at += WIDE, lane = (lane + 1) & 3) {
    const wide value = *(const wide *)(row + at) - mean;
    squares[lane] = __builtin_elementwise_fma(value, value, squares[lane]);
  }
  const float factor = 1 / sqrtf(KERNEL(total)(squares) / (float)width + epsilon);
  for (size_t at = 0; at < width; at += WIDE) *(wide *)(row + at) = (*(const wide *)(row + at) - mean) * factor;
}

TARGET static void KERNEL(dequantize)(const uint8_t *bytes, float scale, float low, float *result, size_t width) {
  for (size_t at = 0; at < width; at += WIDE) {
    const wide value = __builtin_convertvector(*(const wide_bytes *)(bytes + at), wide);
    *(wide *)(result + at) = value * scale + low;
  }
}

TARGET static void KERNEL(narrow)(const float *row, uint16_t *result, size_t width) {
  for (size_t at = 0; at < width; at += WIDE) {
    const wide_words bits = *(const wide_words *)(row + at);
    *(wide_halves *)(result + at) = __builtin_convertvector((bits + 0x7FFF + (bits >> 16 & 1)) >> 16, wide_halves);
  }
}

TARGET static float KERNEL(quantize)(const float *row, const float *factors, uint8_t *bytes, size_t width) {
  wide most = {};
  for (size_t at = 0; at < width; at += WIDE) {
    wide value = *(const wide *)(row + at);
    if (factors) value *= *(const wide *)(factors + at);
    most = __builtin_elementwise_max(most, __builtin_elementwise_abs(value));
  }
  float largest = 0;
  for (int i = 0; i < WIDE; i++) largest = most[i] > largest ? most[i] : largest;
  // Numbers too small to divide by are zeros.
  const float inverse = largest > 1e-30f ? 127 / largest : 0;
  for (size_t at = 0; at < width; at += WIDE) {
    wide value = *(const wide *)(row + at);
    if (factors) value *= *(const wide *)(factors + at);
    // Adding 1.5 * 2^23 rounds to the nearest whole number, which then stands in the low bits.
    value = value * inverse + 12582912.0f;
    *(wide_bytes *)(bytes + at) = __builtin_convertvector((wide_words)value + 128, wide_bytes);
  }
  return largest > 1e-30f ? largest / 127 : 0;
}

TARGET static void KERNEL(weighted_sum)(const int32_t *const *rows, const float *scales, size_t count,
                                        const float *column_scales, const float *bias, int rectified,
                                        const float *other, float *result, size_t width) {
  for (size_t at = 0; at < width; at += WIDE) {
    wide sum = *(const wide *)(bias + at);
    for (size_t i = 0; i < count; i++) {
      const wide value = __builtin_convertvector(*(const wide_integers *)(rows[i] + at), wide);
      sum = __builtin_elementwise_fma(value * *(const wide *)(column_scales + i * width + at), (wide){} + scales[i], sum);
    }
    if (rectified) sum = __builtin_elementwise_max(sum, (wide){});
    if (other) sum += *(const wide *)(other + at);
    *(wide *)(result + at) = sum;
  }
}

TARGET static void KERNEL(add_row)(float *sum, const float *row, float factor, size_t width) {
  for (size_t at = 0; at < width; at += WIDE) *(wide *)(sum + at) += *(const wide *)(row + at) * factor;
}

// As `RowMath.tanh`, step by step.
TARGET static void KERNEL(tanh)(float *row, size_t width) {
  const wide most = (wide){} + 9;
  for (size_t at = 0; at < width; at += WIDE) {
    const wide value = __builtin_elementwise_min(__builtin_elementwise_max(*(const wide *)(row + at), -most), most);
    const wide doubled = 2 * value;
    const wide whole = (doubled * 1.44269504f + 12582912.0f) - 12582912.0f;
    const wide rest = doubled - whole * 0.693359375f + whole * 2.1219444e-4f;
    wide power = rest * (float)(1.0 / 720) + (float)(1.0 / 120);
    power = power * rest + (float)(1.0 / 24);
    power = power * rest + (float)(1.0 / 6);
    power = power * rest + 0.5f;
    power = power * rest + 1;
    power = power * rest + 1;
    const wide_words exponent = ((wide_words)(whole + 12582912.0f) + 127) << 23;
    *(wide *)(row + at) = 1 - 2 / (power * (wide)exponent + 1);
  }
}

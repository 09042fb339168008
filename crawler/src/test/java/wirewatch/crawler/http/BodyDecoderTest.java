package wirewatch.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyDecoderTest {
  private static final byte[] TEXT =
      ("<p>The ferry crews of Norvale met the harbour board, and the harbour board met the ferry"
              + " crews.</p>")
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] TEXT_IN_BROTLI =
      bytes(
          "G2IAQIzTHbH5OAms5PGhUrelupgMXWTDoFx2UQ4OOXD8VmQJFRAEHrISb5KmmN/pSYh2YZg/EUILv76IzftNpuFR"
              + "QVqAPKJdvZByvQI=");
  // 64 MiB of one repeated byte.
  private static final byte[] BROTLI_BOMB =
      bytes(
          "y///P/glwuKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/8//+DXwIgDgsAdO//"
              + "+P//B78EQBwWAOje//H//w9+CYA4LADQvf/L//8//BIAcVgAoHv/Bw==");
  private static final int LIMIT = 1 << 20;

  private final BodyDecoder decoder = new BodyDecoder(LIMIT);

  @Test
  void decodesEveryAcceptedCoding() throws IOException {
    assertThat(decoder.decode(encode("gzip", TEXT), List.of("gzip"))).isEqualTo(TEXT);
    assertThat(decoder.decode(encode("zlib", TEXT), List.of("deflate"))).isEqualTo(TEXT);
    assertThat(decoder.decode(encode("raw", TEXT), List.of("deflate"))).isEqualTo(TEXT);
    assertThat(decoder.decode(TEXT_IN_BROTLI, List.of("BR"))).isEqualTo(TEXT);
    assertThat(decoder.decode(encode("zstd", TEXT), List.of("zstd"))).isEqualTo(TEXT);
  }

  @Test
  void decodesTwiceEncodedBodies() throws IOException {
    byte[] twice = encode("gzip", encode("zstd", TEXT));

    assertThat(decoder.decode(twice, List.of("zstd, gzip"))).isEqualTo(TEXT);
    assertThat(decoder.decode(twice, List.of("zstd", "gzip"))).isEqualTo(TEXT);
  }

  @Test
  void returnsUnencodedBodiesUnchanged() throws IOException {
    assertThat(decoder.decode(TEXT, List.of())).isEqualTo(TEXT);
    assertThat(decoder.decode(TEXT, List.of("identity"))).isEqualTo(TEXT);
    assertThat(decoder.decode(TEXT, List.of("gzip")))
        .as("declared, but not encoded")
        .isEqualTo(TEXT);
  }

  @Test
  void stopsAtTheLimit() throws IOException {
    byte[] large = new byte[50 << 20];

    for (String coding : List.of("gzip", "zstd")) {
      byte[] bomb = encode(coding, large);
      assertThatThrownBy(() -> decoder.decode(bomb, List.of(coding)))
          .isInstanceOf(BodyTooLongException.class);
    }
    assertThatThrownBy(() -> decoder.decode(BROTLI_BOMB, List.of("br")))
        .isInstanceOf(BodyTooLongException.class);
    assertThatThrownBy(() -> decoder.decode(new byte[LIMIT + 1], List.of()))
        .isInstanceOf(BodyTooLongException.class);
  }

  @Test
  void rejectsUnknownAndTooManyCodings() {
    assertThatThrownBy(() -> decoder.decode(TEXT, List.of("compress")))
        .hasMessageContaining("compress");
    assertThatThrownBy(() -> decoder.decode(TEXT, List.of("gzip,gzip,gzip,gzip")))
        .hasMessageContaining("4 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "zstd", "br"})
  void throwsOnlyIoExceptionsForMalformedBytes(String coding) throws IOException {
    byte[] sound = coding.equals("br") ? TEXT_IN_BROTLI : encode(coding, TEXT);
    String name = coding.equals("zlib") ? "deflate" : coding;
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      byte[] broken = sound.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(decoder.decode(broken, List.of(name)).length).isLessThanOrEqualTo(LIMIT);
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }

  private static byte[] encode(String coding, byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream encoder =
        switch (coding) {
          case "gzip" -> new GZIPOutputStream(out);
          case "zlib" -> new DeflaterOutputStream(out);
          case "raw" -> new DeflaterOutputStream(out, new Deflater(6, true));
          case "zstd" -> new ZstdOutputStream(out);
          default -> throw new IllegalArgumentException(coding);
        }) {
      encoder.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}

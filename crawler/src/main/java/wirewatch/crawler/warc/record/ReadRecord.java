package wirewatch.crawler.warc.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/**
 * A WARC record that was read.
 *
 * @param offset where it begins in its file, or where the gzip member begins that contains it
 * @param length the length that it takes in its file, up to the next record or gzip member
 * @param block the first bytes of its block, as many as were wanted. Not copied, must not be
 *     modified
 * @param blockLength the length of the whole block
 */
@SuppressWarnings("ArrayRecordComponent") // blocks are large and read once; never compared
public record ReadRecord(
    long offset, long length, WarcFields fields, byte[] block, long blockLength) {
  public boolean hasWholeBlock() {
    return block.length == blockLength;
  }

  /**
   * Parses the HTTP response in the block, leniently.
   *
   * @throws IOException if it is none
   */
  @SuppressWarnings("CatchingUnchecked") // malformed bytes can make the parser throw any exception
  public HttpResponse parseHttp() throws IOException {
    try {
      // as a body of a length, so that a message without Content-Length ends where the block does
      ReadableByteChannel end = Channels.newChannel(InputStream.nullInputStream());
      return HttpResponse.parse(LengthedBody.create(end, ByteBuffer.wrap(block), block.length));
    } catch (RuntimeException e) {
      throw new IOException("not an HTTP response", e);
    }
  }
}

package wirewatch.crawler.warc;

import wirewatch.crawler.warc.cdx.CdxEntry;

/**
 * The encoded records of one capture; the response or revisit record comes first.
 *
 * @param bytes not copied, must not be modified
 * @param firstLength the length of the first record, in bytes
 * @param index the index entry of the first record
 */
@SuppressWarnings("ArrayRecordComponent") // written once; never compared
public record EncodedCapture(byte[] bytes, int firstLength, CdxEntry index) {}

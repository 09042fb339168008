package wirewatch.crawler.warc;

import wirewatch.crawler.warc.record.WarcFields;

/**
 * What another record needs to refer to a record.
 *
 * @param id the record id, with its angle brackets; empty if it has none
 * @param payloadDigest the digest with the name of its algorithm; empty if it has none
 * @param revisit whether the record is a revisit record, whose payload is in another record
 */
public record RecordIdentity(String id, String payloadDigest, boolean revisit) {
  static RecordIdentity of(WarcFields fields) {
    return new RecordIdentity(
        fields.values().getOrDefault("warc-record-id", ""),
        fields.values().getOrDefault("warc-payload-digest", ""),
        fields.type().equals("revisit"));
  }
}

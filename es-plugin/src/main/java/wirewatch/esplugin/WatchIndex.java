package wirewatch.esplugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticsearch.action.admin.indices.stats.ShardStats;
import org.elasticsearch.action.search.SearchResponse;
import org.elasticsearch.client.internal.Client;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.search.SearchHit;

/** Reads the index of the watches; all methods block. */
final class WatchIndex {
  static final String NAME = "wirewatch-watches";

  private static final int PAGE_SIZE = 1_000;
  private static final TimeValue TIMEOUT = TimeValue.timeValueSeconds(30);

  private final Client client;

  WatchIndex(Client client) {
    this.client = client;
  }

  /** Returns a text that changes with every write to the index. */
  String readVersion() {
    StringBuilder version = new StringBuilder();
    for (ShardStats shard :
        client.admin().indices().prepareStats(NAME).clear().get(TIMEOUT).getShards()) {
      if (shard.getShardRouting().primary() && shard.getSeqNoStats() != null) {
        version
            .append(shard.getShardRouting().index().getUUID())
            .append(shard.getShardRouting().id())
            .append(':')
            .append(shard.getSeqNoStats().getMaxSeqNo())
            .append(' ');
      }
    }
    return version.toString();
  }

  /** Returns all stored watches, including the most recent writes. */
  List<Map<String, Object>> readAll() {
    client.admin().indices().prepareRefresh(NAME).get(TIMEOUT);
    List<Map<String, Object>> all = new ArrayList<>();
    SearchResponse page =
        client
            .prepareSearch(NAME)
            .setSize(PAGE_SIZE)
            .setScroll(TIMEOUT)
            .setAllowPartialSearchResults(false)
            .get(TIMEOUT);
    String scroll = page.getScrollId();
    try {
      while (collectHits(page, all) > 0) {
        page = client.prepareSearchScroll(scroll).setScroll(TIMEOUT).get(TIMEOUT);
        scroll = page.getScrollId();
      }
    } finally {
      client.prepareClearScroll().addScrollId(scroll).get(TIMEOUT);
    }
    return all;
  }

  private static int collectHits(SearchResponse page, List<Map<String, Object>> all) {
    try {
      SearchHit[] hits = page.getHits().getHits();
      for (SearchHit hit : hits) {
        all.add(hit.getSourceAsMap());
      }
      return hits.length;
    } finally {
      page.decRef();
    }
  }
}

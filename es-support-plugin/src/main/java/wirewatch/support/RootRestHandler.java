package wirewatch.support;

import static org.elasticsearch.rest.RestRequest.Method.GET;
import static org.elasticsearch.rest.RestRequest.Method.HEAD;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Handles {@code GET /} and {@code HEAD /} as the full distribution does. It runs no transport
 * action and is therefore not authorized, so it returns versions and names only.
 */
final class RootRestHandler extends BaseRestHandler {
  private final Supplier<@Nullable ClusterService> cluster;

  RootRestHandler(Supplier<@Nullable ClusterService> cluster) {
    this.cluster = cluster;
  }

  @Override
  public String getName() {
    return "wirewatch_root";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(GET, "/"), new Route(HEAD, "/"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
    request.param("pretty");
    if (!HostHeaderFilter.isLocal(request.header(HostHeaderFilter.HOST))) {
      return channel ->
          channel.sendResponse(new RestResponse(RestStatus.FORBIDDEN, "foreign host"));
    }
    return channel ->
        channel.sendResponse(new RestResponse(RestStatus.OK, write(channel.newBuilder())));
  }

  private XContentBuilder write(XContentBuilder builder) throws IOException {
    ClusterService service = Objects.requireNonNull(cluster.get(), "the node is still starting");
    Build build = Build.current();
    builder.startObject();
    builder.field("name", service.getNodeName());
    builder.field("cluster_name", service.getClusterName().value());
    builder.field("cluster_uuid", service.state().metadata().clusterUUID());
    builder.startObject("version");
    builder.field("number", build.qualifiedVersion());
    builder.field("build_flavor", build.flavor());
    builder.field("build_type", build.type().displayName());
    builder.field("build_hash", build.hash());
    builder.field("build_date", build.date());
    builder.field("build_snapshot", build.isSnapshot());
    builder.field("lucene_version", Version.LATEST.toString());
    builder.field("minimum_wire_compatibility_version", build.minWireCompatVersion());
    builder.field("minimum_index_compatibility_version", build.minIndexCompatVersion());
    builder.endObject();
    builder.field("tagline", "You Know, for Search");
    return builder.endObject();
  }
}

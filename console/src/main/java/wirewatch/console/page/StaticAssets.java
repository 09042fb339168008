package wirewatch.console.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import wirewatch.console.http.RouteGroup;

/**
 * Serves the files that pages load: style sheet, scripts, map. All come from the class path, each
 * compressed once; only the files listed here are served.
 */
public final class StaticAssets implements RouteGroup {
  private static final String FOLDER = "/wirewatch/console/page/assets/";
  private static final String ECHARTS_PROPERTIES =
      "/META-INF/maven/org.webjars/echarts/pom.properties";
  private static final Map<String, String> MEDIA_TYPES = mediaTypes();

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  /** One file, plain and compressed. */
  private static final class Asset {
    private final String mediaType;
    private final byte[] plain;
    private final byte[] gzipped;
    private final String entityTag;

    Asset(String type, byte[] plain) throws IOException {
      CRC32 sum = new CRC32();
      sum.update(plain);
      this.mediaType = type;
      this.plain = plain;
      this.gzipped = gzip(plain);
      this.entityTag = "\"" + Long.toHexString(sum.getValue()) + "-" + plain.length + "\"";
    }
  }

  private static Map<String, String> mediaTypes() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("console.css", "text/css; charset=utf-8");
    types.put("console.js", "text/javascript; charset=utf-8");
    types.put("charts.js", "text/javascript; charset=utf-8");
    types.put("echarts.js", "text/javascript; charset=utf-8");
    types.put("world.json", "application/json");
    types.put("icon.svg", "image/svg+xml");
    return types;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/assets/{name}", context -> serve(context, context.pathParam("name")));
    routes.get("/console.css", context -> serve(context, "console.css"));
  }

  private void serve(Context context, String name) {
    if (!MEDIA_TYPES.containsKey(name)) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    Asset asset = loaded.computeIfAbsent(name, StaticAssets::load);
    context.header("Cache-Control", "no-cache").header("ETag", asset.entityTag);
    context.header("Vary", "Accept-Encoding").disableCompression();
    if (asset.entityTag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.contentType(asset.mediaType);
    if (acceptsGzip(context.header("Accept-Encoding"))) {
      context.header("Content-Encoding", "gzip").result(asset.gzipped);
    } else {
      context.result(asset.plain);
    }
  }

  private static boolean acceptsGzip(@Nullable String encodings) {
    return encodings != null && encodings.contains("gzip");
  }

  private static Asset load(String name) {
    try {
      byte[] plain = read(name.equals("echarts.js") ? echartsPath() : FOLDER + name);
      return new Asset(MEDIA_TYPES.getOrDefault(name, "application/octet-stream"), plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  /** The WebJar keeps its file in a folder named by its version. */
  private static String echartsPath() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = StaticAssets.class.getResourceAsStream(ECHARTS_PROPERTIES)) {
      properties.load(in);
    }
    String version = properties.getProperty("version");
    return "/META-INF/resources/webjars/echarts/" + version + "/echarts.min.js";
  }

  private static byte[] read(String path) throws IOException {
    try (InputStream in = StaticAssets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }
}

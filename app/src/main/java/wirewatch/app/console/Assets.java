package wirewatch.app.console;

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

/**
 * Serves the files that pages load: style sheet, scripts, map. All come from the class path, each
 * compressed once; only the files listed here are served.
 */
final class Assets implements Routes {
  private static final String FOLDER = "/wirewatch/app/console/assets/";
  private static final String WEBJAR = "/META-INF/maven/org.webjars/echarts/pom.properties";
  private static final Map<String, String> TYPES = types();

  private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

  /** One file, plain and compressed. */
  private static final class Asset {
    private final String type;
    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;

    Asset(String type, byte[] plain) throws IOException {
      CRC32 sum = new CRC32();
      sum.update(plain);
      this.type = type;
      this.plain = plain;
      this.zipped = zip(plain);
      this.tag = "\"" + Long.toHexString(sum.getValue()) + "-" + plain.length + "\"";
    }
  }

  private static Map<String, String> types() {
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
  public void add(RoutesConfig routes) {
    routes.get("/assets/{name}", context -> answer(context, context.pathParam("name")));
    routes.get("/console.css", context -> answer(context, "console.css"));
  }

  private void answer(Context context, String name) {
    if (!TYPES.containsKey(name)) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    Asset asset = loaded.computeIfAbsent(name, Assets::load);
    context.header("Cache-Control", "no-cache").header("ETag", asset.tag);
    context.header("Vary", "Accept-Encoding").disableCompression();
    if (asset.tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.contentType(asset.type);
    if (acceptsGzip(context.header("Accept-Encoding"))) {
      context.header("Content-Encoding", "gzip").result(asset.zipped);
    } else {
      context.result(asset.plain);
    }
  }

  private static boolean acceptsGzip(@Nullable String encodings) {
    return encodings != null && encodings.contains("gzip");
  }

  private static Asset load(String name) {
    try {
      byte[] plain = read(name.equals("echarts.js") ? echarts() : FOLDER + name);
      return new Asset(TYPES.getOrDefault(name, "application/octet-stream"), plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  /** The WebJar keeps its file in a folder named by its version. */
  private static String echarts() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Assets.class.getResourceAsStream(WEBJAR)) {
      properties.load(in);
    }
    String version = properties.getProperty("version");
    return "/META-INF/resources/webjars/echarts/" + version + "/echarts.min.js";
  }

  private static byte[] read(String path) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }
}

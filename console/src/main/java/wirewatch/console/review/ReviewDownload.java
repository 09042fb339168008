package wirewatch.console.review;

import io.javalin.http.Context;
import java.net.URI;
import wirewatch.console.http.AccessControl;

/** Responds with a review as a file. A browser saves it and never shows it as a page. */
public final class ReviewDownload {
  private ReviewDownload() {}

  public static void respond(Context context, ReviewDocument document, ReviewFormat format) {
    URI address = AccessControl.baseUri(context).resolve(context.path());
    context.header(
        "Content-Disposition", "attachment; filename=\"%s\"".formatted(format.fileName(document)));
    context.contentType(format.mediaType());
    context.result(format.write(document, address + "?format=" + format.parameter()));
  }
}

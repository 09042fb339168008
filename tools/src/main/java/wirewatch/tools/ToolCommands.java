package wirewatch.tools;

import java.util.Map;
import wirewatch.app.command.CommandProvider;
import wirewatch.tools.extract.ClusterCommand;
import wirewatch.tools.extract.ExtractCommand;
import wirewatch.tools.screen.ScreenCommand;

/** The commands that read pages, texts and files, and store nothing. */
public final class ToolCommands implements CommandProvider {
  private static final String LINES =
      """
      probe    Shows what Wirewatch finds on a site: robots.txt, listings, a sample article.
      listing  Prints the articles that a feed, sitemap or section page names, one JSON object a line.
      robots   Prints whether a robots.txt (RFC 9309) allows addresses, one JSON object a line.
      extract  Turns pages and texts into articles, one JSON object a line, in the order of the inputs.
      cluster  Groups articles into stories: prints {"id", "story"} for each, in the order of the input.
      match    Matches articles against watches: prints {"id", "watch", "sentences"} for every match.
      screen   Looks for the names of lists in articles: prints a line of JSON for each hit.
      """;

  @Override
  public Map<String, String> descriptions() {
    return CommandProvider.descriptions(LINES);
  }

  @Override
  public Object create(String name) {
    return switch (name) {
      case "probe" -> new ProbeCommand();
      case "listing" -> new ListingCommand();
      case "robots" -> new RobotsCommand();
      case "extract" -> new ExtractCommand();
      case "cluster" -> new ClusterCommand();
      case "match" -> new MatchCommand();
      case "screen" -> new ScreenCommand();
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }
}

package wirewatch.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.AutoComplete;
import wirewatch.app.command.extract.ClusterCommand;
import wirewatch.app.command.extract.ExtractCommand;
import wirewatch.app.command.screen.ListsCommand;
import wirewatch.app.command.screen.ScreenCommand;
import wirewatch.app.command.source.ListingCommand;
import wirewatch.app.command.source.ProbeCommand;
import wirewatch.app.command.source.RobotsCommand;
import wirewatch.app.command.source.SourceCommand;
import wirewatch.app.command.watch.MatchCommand;
import wirewatch.app.command.watch.WatchCommand;

/**
 * The commands by name. Reading the annotations of all takes longer than most commands run, so that
 * only the one that runs is created; the list of commands needs no more than these lines.
 */
final class CommandTable implements CommandProvider {
  private static final String LINES =
      """
          init                 Writes a commented wirewatch.yaml and its JSON Schema.
          run                  Crawls the configured sources on schedule, until stopped.
          serve                Serves the console and sends alerts without crawling, until stopped.
          search               Searches the articles.
          status               Shows sources, node and queue.
          alerts               Lists alerts and sends them again; works beside a running crawl.
          probe                Shows what Wirewatch finds on a site: robots.txt, listings, a sample article.
          source               Adds sources to the configuration; reads and writes OPML.
          extract              Turns pages and texts into articles, one JSON object a line, in the order of the inputs.
          cluster              Groups articles into stories: prints {"id", "story"} for each, in the order of the input.
          watch                Manages watches: queries that raise an alert when an article matches.
          match                Matches articles against watches: prints {"id", "watch", "sentences"} for every match.
          lists                Keeps sanctions lists and lists of your own, with their versions.
          screen               Looks for the names of lists in articles: prints a line of JSON for each hit.
          channel              Lists and tests the channels that deliver alerts.
          story                Shows who published a story first, how long each copy took, and what each changed.
          diff                 Shows what each version of an article changed: paragraphs, and the words in them.
          dashboards           Installs Kibana dashboards, checks them, writes them as files.
          listing              Prints the articles that a feed, sitemap or section page names, one JSON object a line.
          robots               Prints whether a robots.txt (RFC 9309) allows addresses, one JSON object a line.
          backup               Copies the data folder, also while it is in use; the index is left out.
          reprocess            Reads the WARC archive again with today's rules; makes no request.
          import               Indexes the pages of WARC files; makes no request.
          job                  Submits back-fills to a cluster of Apache Flink and follows them.
          node                 Starts, stops and shows the embedded Elasticsearch node.
          generate-completion  Generate bash/zsh completion script for wirewatch.
          """;

  @Override
  public Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    LINES
        .lines()
        .map(line -> line.split(" +", 2))
        .forEach(words -> descriptions.put(words[0], words[1]));
    return descriptions;
  }

  @Override
  public Object create(String name) {
    return switch (name) {
      case "init" -> new InitCommand();
      case "run" -> new RunCommand();
      case "serve" -> new ServeCommand();
      case "search" -> new SearchCommand();
      case "status" -> new StatusCommand();
      case "alerts" -> new AlertsCommand();
      case "probe" -> new ProbeCommand();
      case "source" -> new SourceCommand();
      case "extract" -> new ExtractCommand();
      case "cluster" -> new ClusterCommand();
      case "watch" -> new WatchCommand();
      case "match" -> new MatchCommand();
      case "lists" -> new ListsCommand();
      case "screen" -> new ScreenCommand();
      case "channel" -> new ChannelCommand();
      case "story" -> new StoryCommand();
      case "diff" -> new DiffCommand();
      case "dashboards" -> new DashboardsCommand();
      case "listing" -> new ListingCommand();
      case "robots" -> new RobotsCommand();
      case "backup" -> new BackupCommand();
      case "reprocess" -> new ReprocessCommand();
      case "import" -> new ImportCommand();
      case "job" -> new JobCommand();
      case "node" -> new NodeCommand();
      case "generate-completion" -> new AutoComplete.GenerateCompletion();
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }
}

package wirewatch.app.command;

import java.util.Map;
import picocli.AutoComplete;
import wirewatch.app.command.source.SourceCommand;
import wirewatch.app.command.user.UserCommand;
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
          source               Adds sources to the configuration; reads and writes OPML.
          watch                Manages watches: queries that raise an alert when an article matches.
          user                 Manages the users of the console, their roles and passwords.
          lists                Keeps sanctions lists and lists of your own, with their versions.
          channel              Lists and tests the channels that deliver alerts.
          story                Shows who published a story first, how long each copy took, and what each changed.
          diff                 Shows what each version of an article changed: paragraphs, and the words in them.
          dashboards           Installs Kibana dashboards, checks them, writes them as files.
          backup               Copies the data folder, also while it is in use; the index is left out.
          reprocess            Reads the WARC archive again with today's rules; makes no request.
          import               Indexes the pages of WARC files; makes no request.
          node                 Starts, stops and shows the embedded Elasticsearch node.
          generate-completion  Generate bash/zsh completion script for wirewatch.
          """;

  @Override
  public Map<String, String> descriptions() {
    return CommandProvider.descriptions(LINES);
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
      case "source" -> new SourceCommand();
      case "watch" -> new WatchCommand();
      case "user" -> new UserCommand();
      case "lists" -> new ListsCommand();
      case "channel" -> new ChannelCommand();
      case "story" -> new StoryCommand();
      case "diff" -> new DiffCommand();
      case "dashboards" -> new DashboardsCommand();
      case "backup" -> new BackupCommand();
      case "reprocess" -> new ReprocessCommand();
      case "import" -> new ImportCommand();
      case "node" -> new NodeCommand();
      case "generate-completion" -> new AutoComplete.GenerateCompletion();
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }
}

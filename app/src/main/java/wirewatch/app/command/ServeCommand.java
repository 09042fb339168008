package wirewatch.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wirewatch.app.ConfigOption;
import wirewatch.app.ConsolePort;
import wirewatch.app.ConsoleServices;
import wirewatch.app.ExitCode;
import wirewatch.app.RemoteCrawlControl;
import wirewatch.app.ServingSystem;
import wirewatch.app.StopSignal;
import wirewatch.app.WaitNotice;
import wirewatch.configuration.Configuration;
import wirewatch.console.ConsoleServer;
import wirewatch.crawler.database.OwnerOnlyFiles;

/** {@code wirewatch serve}: console, API and senders without a crawler, until stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the console and sends alerts without crawling, until stopped.",
    footer = {
      "",
      "Crawlers with alerts.outbox: index leave their alerts to it. Any number may run at once.",
      "",
      "Example:",
      "  wirewatch serve --config wirewatch.yaml"
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws IOException {
    Configuration configuration = config.read();
    ConsolePort.requireFree(configuration.console(), "console.port in " + config.file());
    OwnerOnlyFiles.createFolder(configuration.data());
    ConsoleServices consoleServices = new ConsoleServices();
    try (StopSignal signal = new StopSignal();
        WaitNotice notice = WaitNotice.start();
        ConsoleServer consoleServer =
            ConsoleServer.listen(ConsoleServices.options(configuration.console()), notice::steps)) {
      log.info("the console opens at {}", consoleServer.uri());
      try (ServingSystem system = ServingSystem.openWhenAvailable(configuration, notice);
          consoleServer) { // closed before the system
        RemoteCrawlControl crawl = new RemoteCrawlControl(system, configuration.data());
        consoleServer.serve(
            system.index(), crawl, consoleServices.routes(system, crawl, configuration.data()));
        log.info("the console is at {}; no crawler runs here", consoleServer.uri());
        awaitStop();
      }
    }
    return ExitCode.OK;
  }

  /** The interrupt status is cleared, so that closing resources afterwards is not interrupted. */
  private static void awaitStop() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      log.info("stopping");
    }
  }
}

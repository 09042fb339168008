package wirewatch.crawler.frontier;

import java.net.URI;

/** Something to be requested at a site. */
public sealed interface SiteTask permits RobotsTask, ListingTask, PageTask {

  URI address();

  /** Returns the number of the source for which it is requested. */
  long source();
}

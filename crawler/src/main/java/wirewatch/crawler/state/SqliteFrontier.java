package wirewatch.crawler.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.frontier.Change;
import wirewatch.crawler.frontier.DiscoveredPage;
import wirewatch.crawler.frontier.EditRate;
import wirewatch.crawler.frontier.Frontier;
import wirewatch.crawler.frontier.HostThrottle;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.frontier.RevisitPolicy;
import wirewatch.crawler.frontier.SiteOutcome;
import wirewatch.crawler.frontier.SitePlan;
import wirewatch.crawler.frontier.SiteQueue;
import wirewatch.crawler.frontier.SiteRules;
import wirewatch.crawler.frontier.SiteTask;
import wirewatch.crawler.frontier.SourcePolicy;
import wirewatch.crawler.frontier.Step;

/**
 * A frontier over the tables of {@code state.db}; a site is a host. A plan is made when a host has
 * something due and dropped when nothing is left; the tables select which listings and pages are
 * due, in batches, by an index. How fast a host may be requested stays in memory.
 */
public final class SqliteFrontier implements Frontier {
  private static final int BATCH_SIZE = 16;

  private final Tables tables;
  private final RevisitPolicy revisits;
  private final LongFunction<SourcePolicy> policies;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Map<String, HostThrottle> hostThrottles = new ConcurrentHashMap<>();

  /** The tables of the frontier. */
  public record Tables(ListingTable listings, PageTable pages, HostTable hosts) {}

  private record Site(long host, SitePlan plan) {}

  /**
   * @param policies the intervals of a source, by its number
   */
  public SqliteFrontier(
      Tables tables, RevisitPolicy revisits, LongFunction<SourcePolicy> policies) {
    this.tables = tables;
    this.revisits = revisits;
    this.policies = policies;
  }

  @Override
  public int offer(ListingTask listing, List<DiscoveredPage> pages, Instant now) {
    return tables.pages().offer(listing, pages, now);
  }

  @Override
  public Step next(String site, Instant now) {
    Site current = sites.get(site);
    if (current == null || current.plan().queue().isEmpty()) {
      current = fill(site, current, now);
    }
    SitePlan.Next next = current.plan().next(now);
    switch (next.step()) {
      case Step.Send send -> sites.put(site, new Site(current.host(), next.plan()));
      case Step.Skip skip -> sites.put(site, new Site(current.host(), next.plan()));
      case Step.Pause pause -> sites.put(site, current);
      case Step.Busy busy -> sites.put(site, current);
      case Step.Wait wait -> release(site, current.plan());
      case Step.Idle idle -> release(site, current.plan());
    }
    return next.step();
  }

  @Override
  public void release(String site) {
    Site current = sites.get(site);
    if (current != null) {
      release(site, current.plan());
    }
  }

  private void release(String site, SitePlan plan) {
    hostThrottles.put(site, plan.throttle());
    sites.remove(site);
  }

  /** Returns the plan with what is due according to the tables. */
  private Site fill(String site, @Nullable Site current, Instant now) {
    HostRow row = tables.hosts().findOrInsert(site);
    SitePlan plan = current == null ? newPlan(site) : current.plan();
    List<ListingTask> listings = tables.listings().findDue(row.id(), now);
    List<PageTask> pages = tables.pages().findDue(row.id(), now, BATCH_SIZE);
    SitePlan filled =
        plan.withThrottle(plan.throttle().withThrottling(row.throttledUntil(), row.throttles()))
            .withEditRate(row.editRate());
    for (SiteTask task : listings) {
      filled = filled.withSource(task.source(), policies.apply(task.source()));
    }
    for (SiteTask task : pages) {
      filled = filled.withSource(task.source(), policies.apply(task.source()));
    }
    return new Site(row.id(), filled.offer(new SitePlan.Offer(listings, pages)));
  }

  private SitePlan newPlan(String site) {
    SiteRules rules = new SiteRules(Map.of(), Map.of(), revisits, EditRate.UNKNOWN);
    return new SitePlan(
        site, rules, hostThrottles.getOrDefault(site, HostThrottle.START), SiteQueue.EMPTY);
  }

  @Override
  public Change done(String site, SiteOutcome outcome, Instant ended) {
    Site current = sites.get(site);
    if (current == null) {
      throw new IllegalStateException("no task is under way at " + site + ": " + outcome);
    }
    SitePlan.Recorded recorded = current.plan().record(outcome, ended);
    if (!waitsForItsHost(site, recorded.change(), outcome)) {
      write(recorded.change(), outcome, ended);
    }
    writeThrottling(current.plan().throttle(), recorded.plan());
    if (outcome instanceof SiteOutcome.Throttled throttled && !throttled.host().equals(site)) {
      tables.hosts().throttle(throttled.host(), throttled.until());
    }
    sites.put(site, new Site(current.host(), recorded.plan()));
    return recorded.change();
  }

  /**
   * Whether a page whose change a listing reported is due when its host, which asked for a delay,
   * may be requested again. With a time of its own it would be a revisit, which may be left out.
   */
  private static boolean waitsForItsHost(String site, Change change, SiteOutcome outcome) {
    return change instanceof Change.PagePostponed postponed
        && postponed.task().isReportedChange()
        && outcome instanceof SiteOutcome.Throttled throttled
        && throttled.host().equals(site);
  }

  private void write(Change change, SiteOutcome outcome, Instant now) {
    switch (change) {
      case Change.RulesKnown known -> {} // robots.txt has a store of its own
      case Change.ListingScheduled scheduled ->
          tables.listings().recordPoll(scheduled.task(), scheduled.update());
      case Change.PagePostponed postponed ->
          tables.pages().postpone(postponed.task(), postponed.next(), postponed.failed());
      case Change.PageArchived archived -> {} // written in one transaction with the archive
      case Change.PageKept kept -> tables.pages().recordKept(kept, now);
      case Change.PageAbandoned abandoned -> tables.pages().abandon(abandoned, outcome, now);
    }
  }

  private void writeThrottling(HostThrottle before, SitePlan after) {
    HostThrottle throttle = after.throttle();
    if (throttle.throttles() > before.throttles()) {
      tables.hosts().throttle(after.site(), throttle.throttledUntil());
    } else if (throttle.throttles() < before.throttles()) {
      tables.hosts().clearThrottles(after.site());
    }
  }
}

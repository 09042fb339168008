package wirewatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.robots.OriginRules;

/**
 * What is requested when at one site. A value: it reads no clock and does no I/O, so that it can be
 * kept in a table, in memory or in the state of a distributed job.
 *
 * <p>One task at a time: {@link #next} names it, {@link #record} takes its outcome. The {@code
 * robots.txt} of an origin comes before its first task, listings come before pages, new pages
 * before retries and revisits. Between the end of a request and the next one lies at least the
 * delay of the source or {@code Crawl-delay}. A site that requests a delay, or failed three times
 * in a row, is left alone until then.
 *
 * <p>A plan holds the tasks that were offered and are not done. A task that is to be done again
 * later leaves the plan with the {@link Change} that says when; its store offers it when it is due.
 */
public record SitePlan(String site, SiteRules rules, HostThrottle throttle, SiteQueue queue) {

  /** A step and the plan after it. */
  public record Next(Step step, SitePlan plan) {}

  /** A change of the schedule and the plan after it. */
  public record Recorded(Change change, SitePlan plan) {}

  /** The tasks to be done at a site. */
  public record Offer(List<ListingTask> listings, List<PageTask> pages) {}

  /** Returns the plan with more tasks; one with the URL of another replaces it. */
  public SitePlan offer(Offer offer) {
    return withQueue(queue.plus(offer.listings(), offer.pages()));
  }

  public SitePlan withSource(long source, SourcePolicy policy) {
    return withRules(rules.withSource(source, policy));
  }

  public SitePlan withEditRate(EditRate editRate) {
    return withRules(rules.withEditRate(editRate));
  }

  public SitePlan withThrottle(HostThrottle other) {
    return new SitePlan(site, rules, other, queue);
  }

  private SitePlan withRules(SiteRules other) {
    return new SitePlan(site, other, throttle, queue);
  }

  private SitePlan withQueue(SiteQueue other) {
    return new SitePlan(site, rules, throttle, other);
  }

  /** Returns what to do now. */
  public Next next(Instant now) {
    if (queue.underWay() != null) {
      return new Next(new Step.Busy(queue.underWay().task()), this);
    }
    Optional<Instant> due = queue.nextDue();
    if (due.isEmpty()) {
      return new Next(new Step.Idle(), this);
    }
    if (throttle.isThrottled(now)) {
      return new Next(new Step.Wait(throttle.throttledUntil()), this);
    }
    return queue
        .firstDue(now)
        .map(task -> next(task, now))
        .orElseGet(() -> new Next(new Step.Wait(due.get()), this));
  }

  private Next next(SiteTask task, Instant now) {
    Optional<OriginRules> origin = rules.current(task.address(), now);
    if (origin.isEmpty()) {
      return send(new RobotsTask(task.address(), task.source()), now);
    }
    Optional<SiteOutcome> refusal = refusal(task, origin.get());
    if (refusal.isPresent()) {
      return new Next(new Step.Skip(task, refusal.get()), start(task, false));
    }
    return send(task, now);
  }

  private Next send(SiteTask task, Instant now) {
    Instant earliest = throttle.nextRequest(rules.delay(task), now);
    return earliest.isAfter(now)
        ? new Next(new Step.Pause(earliest), this)
        : new Next(new Step.Send(task), start(task, true));
  }

  private SitePlan start(SiteTask task, boolean sent) {
    return withQueue(queue.start(new SiteQueue.UnderWay(task, sent)));
  }

  /** Returns the outcome of a task that must not be requested. */
  private Optional<SiteOutcome> refusal(SiteTask task, OriginRules origin) {
    if (origin.problem() != null) {
      return Optional.of(new SiteOutcome.Failed(origin.problem(), true, null));
    }
    if (!origin.rules().isAllowed(task.address())) {
      return Optional.of(new SiteOutcome.Disallowed());
    }
    boolean deferred =
        mayBeLeftOut(task) && !throttle.share().permitsRevisit(rules.revisits().options().share());
    return deferred ? Optional.of(new SiteOutcome.Deferred()) : Optional.empty();
  }

  /** Returns whether it is a revisit, and not a failed request that is repeated. */
  private static boolean mayBeLeftOut(SiteTask task) {
    return task instanceof PageTask page && page.schedule().isRevisit() && page.failures() == 0;
  }

  private static boolean isRevisit(SiteTask task) {
    return task instanceof PageTask page && page.schedule().isRevisit();
  }

  /**
   * Records the outcome of the task under way.
   *
   * @param ended when its request ended
   * @throws IllegalStateException if no task is under way
   */
  public Recorded record(SiteOutcome outcome, Instant ended) {
    SiteQueue.UnderWay underWay = queue.underWay();
    if (underWay == null) {
      throw new IllegalStateException("no task is under way at " + site + ": " + outcome);
    }
    SiteTask task = underWay.task();
    SitePlan finished = withQueue(queue.finish()).afterRequest(underWay, outcome, ended);
    return switch (task) {
      case RobotsTask robots ->
          new Recorded(new Change.RulesKnown(), finished.withRobots(robots, outcome));
      case ListingTask listing -> {
        Duration most = rules.policy(listing).maxPollInterval();
        yield finished.settle(outcome, ListingChanges.of(listing, most, outcome, ended), ended);
      }
      case PageTask page ->
          finished
              .afterRevisit(page, outcome)
              .settle(outcome, new PageChanges(rules).of(page, outcome, ended), ended);
    };
  }

  private SitePlan afterRequest(SiteQueue.UnderWay underWay, SiteOutcome outcome, Instant ended) {
    boolean stored = outcome instanceof SiteOutcome.RobotsRead read && !read.requested();
    return underWay.sent() && !stored
        ? withThrottle(throttle.afterRequest(ended, isRevisit(underWay.task())))
        : this;
  }

  private SitePlan withRobots(RobotsTask task, SiteOutcome outcome) {
    if (outcome instanceof SiteOutcome.RobotsRead read) {
      return withRules(rules.withOrigin(task.address(), read.rules()));
    }
    throw new IllegalStateException(task + " cannot end as " + outcome);
  }

  private SitePlan afterRevisit(PageTask task, SiteOutcome outcome) {
    return switch (outcome) {
      case SiteOutcome.NotModified same when task.schedule().isRevisit() ->
          withEditRate(rules.editRate().plus(false));
      case SiteOutcome.PageFetched changed when task.schedule().isRevisit() ->
          withEditRate(rules.editRate().plus(true));
      default -> this;
    };
  }

  private Recorded settle(SiteOutcome outcome, Change change, Instant ended) {
    if (outcome instanceof SiteOutcome.Deferred) {
      return new Recorded(change, this);
    }
    HostThrottle after = isFailure(outcome, change) ? throttle.failed(ended) : throttle.succeeded();
    boolean own =
        outcome instanceof SiteOutcome.Throttled throttled && throttled.host().equals(site);
    if (outcome instanceof SiteOutcome.Throttled throttled) {
      after = own ? throttle.throttled(throttled.until()) : throttle;
    }
    return new Recorded(change, withThrottle(after));
  }

  /** Returns whether an outcome counts towards leaving the site alone. */
  private static boolean isFailure(SiteOutcome outcome, Change change) {
    return outcome instanceof SiteOutcome.Failed failed
        && (change instanceof Change.ListingScheduled
            ? failed.status() == null
            : change instanceof Change.PagePostponed);
  }
}

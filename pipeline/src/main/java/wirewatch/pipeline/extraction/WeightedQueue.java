package wirewatch.pipeline.extraction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A first-in-first-out queue that is bounded by the number and by the weight of its entries. An
 * entry heavier than the bound is accepted when the queue is empty. Thread-safe.
 */
public final class WeightedQueue<T> {
  private final int maxEntries;
  private final long maxWeight;
  private final Queue<WeightedEntry<T>> entries = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private long weight;

  private record WeightedEntry<T>(T value, long weight) {}

  /** Creates an empty queue. */
  public WeightedQueue(int maxEntries, long maxWeight) {
    this.maxEntries = maxEntries;
    this.maxWeight = maxWeight;
  }

  /** Adds an entry; returns false if the queue stayed full for so long. */
  public boolean offer(T value, long entryWeight, Duration wait) throws InterruptedException {
    long nanos = wait.toNanos();
    lock.lockInterruptibly();
    try {
      while (!fits(entryWeight)) {
        if (nanos <= 0) {
          return false;
        }
        nanos = notFull.awaitNanos(nanos);
      }
      entries.add(new WeightedEntry<>(value, entryWeight));
      weight += entryWeight;
      notEmpty.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean fits(long entryWeight) {
    return entries.isEmpty() || (entries.size() < maxEntries && weight + entryWeight <= maxWeight);
  }

  /** Removes the first entry; null if the queue stayed empty for so long. */
  public @Nullable T poll(Duration wait) throws InterruptedException {
    long nanos = wait.toNanos();
    lock.lockInterruptibly();
    try {
      while (entries.isEmpty()) {
        if (nanos <= 0) {
          return null;
        }
        nanos = notEmpty.awaitNanos(nanos);
      }
      return take();
    } finally {
      lock.unlock();
    }
  }

  /** Moves the first entries to a list, at most so many and at most so much weight together. */
  public void drainTo(List<T> list, int most, long mostWeight) {
    lock.lock();
    try {
      long free = mostWeight;
      WeightedEntry<T> next = entries.peek();
      for (int n = 0; n < most && next != null && next.weight() <= free; n++) {
        free -= next.weight();
        list.add(take());
        next = entries.peek();
      }
    } finally {
      lock.unlock();
    }
  }

  private T take() {
    WeightedEntry<T> first = entries.remove();
    weight -= first.weight();
    notFull.signalAll();
    return first.value();
  }

  public boolean isEmpty() {
    lock.lock();
    try {
      return entries.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}

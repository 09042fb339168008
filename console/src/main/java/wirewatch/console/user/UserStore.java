package wirewatch.console.user;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore;

/**
 * Stores users in the index {@code wirewatch-users}, one document each with the sessions and API
 * keys, so that every process sees a change at once. Concurrent changes of a user are each kept.
 * Thread-safe.
 */
final class UserStore {
  private static final String INDEX = "wirewatch-users";
  private static final int MAX_ATTEMPTS = 8;

  private final DocumentStore documents;

  UserStore(ArticleIndex index) {
    this.documents = index.documentStore(INDEX);
  }

  /** Every user, by name. */
  List<User> list() throws IOException {
    return documents.readAll().stream()
        .map(stored -> UserDocument.parse(stored.document()))
        .sorted(Comparator.comparing(User::name))
        .toList();
  }

  Optional<User> find(String name) throws IOException {
    return documents.get(name).map(stored -> UserDocument.parse(stored.document()));
  }

  /** Creates a user; false if there is one of that name. */
  boolean create(User user) throws IOException {
    boolean created = documents.create(user.name(), UserDocument.of(user)).isPresent();
    documents.refresh();
    return created;
  }

  /** Changes a user; empty if there is none. */
  Optional<User> update(String name, UnaryOperator<User> change) throws IOException {
    return documents.change(
        name,
        MAX_ATTEMPTS,
        "user " + name + " was not changed",
        stored ->
            stored
                .map(each -> change.apply(UserDocument.parse(each.document())))
                .map(after -> new DocumentStore.Revision<>(UserDocument.of(after), after)));
  }

  boolean delete(String name) throws IOException {
    boolean deleted = documents.delete(name);
    documents.refresh();
    return deleted;
  }

  /** Lets {@link #list} see what was changed. */
  void refresh() throws IOException {
    documents.refresh();
  }
}

package wirewatch.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wirewatch.node.NodeNotStarted.Reason;

/**
 * The user that the node runs as: the user of this process, but never root, which Elasticsearch
 * refuses.
 *
 * @param name the user name, for messages
 * @param switched whether the node runs as another user than this process
 */
record Account(String name, int uid, int gid, boolean switched) {
  private static final List<String> UNPRIVILEGED = List.of("elasticsearch", "nobody");
  private static final int NOBODY = 65_534;

  /**
   * Returns the user for a data folder: its owner, if this process runs as root and the owner is
   * not.
   */
  static Account forData(Path data) throws IOException {
    if (!isRoot()) {
      return new Account(System.getProperty("user.name"), -1, -1, false);
    }
    if (Programs.find("setpriv").isEmpty()) {
      throw new NodeNotStarted(
          Reason.USER,
          "Elasticsearch refuses to run as root and setpriv is missing: install util-linux, or run"
              + " Wirewatch as another user");
    }
    int owner = (Integer) Files.getAttribute(data, "unix:uid");
    int group = (Integer) Files.getAttribute(data, "unix:gid");
    if (owner != 0) {
      return new Account(Files.getOwner(data).getName(), owner, group, true);
    }
    return unprivileged();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"))
        || ownerOf(Path.of("/proc/self")).filter(uid -> uid == 0).isPresent();
  }

  private static Optional<Integer> ownerOf(Path path) {
    try {
      return Optional.of((Integer) Files.getAttribute(path, "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private static Account unprivileged() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/etc/passwd"));
    for (String name : UNPRIVILEGED) {
      for (String line : lines) {
        String[] parts = line.split(":", -1);
        if (parts.length > 3 && parts[0].equals(name)) {
          return new Account(name, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), true);
        }
      }
    }
    return new Account("nobody", NOBODY, NOBODY, true);
  }

  /** Returns the command prefix that runs a command as this user. */
  List<String> prefix() {
    return switched
        ? List.of(
            "setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all")
        : List.of();
  }

  /** Makes this user the owner of a folder and its content, with access for this user only. */
  void own(Path folder) throws IOException {
    Archive.permit(folder, "rwx------");
    if (!switched) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /**
   * Returns the first folder of a path that this user may not access; empty if it may access all.
   */
  Optional<Path> obstacle(Path path) throws IOException {
    if (!switched) {
      return Optional.empty();
    }
    for (int length = 1; length <= path.getNameCount(); length++) {
      Path step = path.getRoot().resolve(path.subpath(0, length));
      if (Files.exists(step) && !passes(step)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private boolean passes(Path step) throws IOException {
    List<String> test =
        Stream.concat(prefix().stream(), Stream.of("test", "-x", step.toString())).toList();
    return Programs.run(test) == 0;
  }
}

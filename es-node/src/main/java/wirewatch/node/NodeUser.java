package wirewatch.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wirewatch.node.NodeStartException.Reason;

/**
 * The user that the node runs as: the user of this process, but never root, which Elasticsearch
 * refuses.
 *
 * @param name the user name, for messages
 * @param switched whether the node runs as another user than this process
 */
record NodeUser(String name, int uid, int gid, boolean switched) {
  private static final List<String> UNPRIVILEGED_USERS = List.of("elasticsearch", "nobody");
  private static final int NOBODY_ID = 65_534;

  /**
   * Returns the user for a data folder: its owner, if this process runs as root and the owner is
   * not.
   */
  static NodeUser forDataFolder(Path data) throws IOException {
    if (!isRoot()) {
      return new NodeUser(System.getProperty("user.name"), -1, -1, false);
    }
    if (ExternalPrograms.find("setpriv").isEmpty()) {
      throw new NodeStartException(
          Reason.USER,
          "Elasticsearch refuses to run as root and setpriv is missing: install util-linux, or run"
              + " Wirewatch as another user");
    }
    int owner = (Integer) Files.getAttribute(data, "unix:uid");
    int group = (Integer) Files.getAttribute(data, "unix:gid");
    if (owner != 0) {
      return new NodeUser(Files.getOwner(data).getName(), owner, group, true);
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

  private static NodeUser unprivileged() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/etc/passwd"));
    for (String name : UNPRIVILEGED_USERS) {
      for (String line : lines) {
        String[] parts = line.split(":", -1);
        if (parts.length > 3 && parts[0].equals(name)) {
          return new NodeUser(name, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), true);
        }
      }
    }
    return new NodeUser("nobody", NOBODY_ID, NOBODY_ID, true);
  }

  /** Returns the command prefix that runs a command as this user. */
  List<String> commandPrefix() {
    return switched
        ? List.of(
            "setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all")
        : List.of();
  }

  /** Makes this user the owner of a folder and its content, with access for this user only. */
  void takeOwnership(Path folder) throws IOException {
    ZipArchive.setPermissions(folder, "rwx------");
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
  Optional<Path> firstInaccessible(Path path) throws IOException {
    if (!switched) {
      return Optional.empty();
    }
    for (int length = 1; length <= path.getNameCount(); length++) {
      Path step = path.getRoot().resolve(path.subpath(0, length));
      if (Files.exists(step) && !isAccessible(step)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private boolean isAccessible(Path step) throws IOException {
    List<String> test =
        Stream.concat(commandPrefix().stream(), Stream.of("test", "-x", step.toString())).toList();
    return ExternalPrograms.run(test) == 0;
  }
}

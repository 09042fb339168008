# Finds Java: sourced by the launchers, not run. `find_java java 21` prints the home of the newest Java >= 21 that has
# bin/java (`javac`: a JDK); JAVA_HOME wins when it will do. Prints nothing where there is none.

java_major() { # the major version of the Java in $1, or 0
  [ -x "$1/bin/java" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p')
  echo "${version:-0}"
}

find_java() { # PROGRAM LEAST
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$1" ] && [ "$(java_major "$JAVA_HOME")" -ge "$2" ]; then
    echo "$JAVA_HOME"
    return
  fi
  best='' best_major=0
  on_path=$(command -v "$1" 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for candidate in "$on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/openjdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -x "$candidate/bin/$1" ] || continue
    found=$(java_major "$candidate")
    if [ "$found" -ge "$2" ] && [ "$found" -gt $best_major ]; then
      best=$candidate best_major=$found
    fi
  done
  echo "$best"
}

# Sourced by the commands beside it, which set root to the project's folder and script to their own path.

source "$root/scripts/environment.sh"

target="$root/bot/target"
stamp="$target/easel.stamp"

fail() {
  printf '%s: %s\n' "${script##*/}" "$1" >&2
  exit 1
}

find_java() {
  if [[ -n "${JAVA_HOME:-}" ]]; then
    java="$JAVA_HOME/bin/java"
    [[ -x "$java" ]] || fail "JAVA_HOME is $JAVA_HOME, where there is no bin/java; set it to a JDK 17 or newer"
  else
    java="$(command -v java)" || fail "Java is missing; install a JDK 17 or newer (package openjdk-17-jdk or later) or set JAVA_HOME"
  fi
  java="$(readlink -f -- "$java")"
}

# Sets java_major. A JDK's release file spares the start of a JVM.
find_java_version() {
  local line version="" release="${java%/bin/java}/release"
  if [[ -r "$release" ]]; then
    while IFS= read -r line; do
      [[ "$line" != JAVA_VERSION=* ]] || version="$line"
    done < "$release"
  fi
  [[ -n "$version" ]] || version="$("$java" -version 2>&1)"
  [[ "$version" =~ \"([0-9]+) ]] || fail "$java does not say its version; set JAVA_HOME to a JDK 17 or newer"
  java_major="${BASH_REMATCH[1]}"
  (( java_major >= 17 )) || fail "$java is Java $java_major; set JAVA_HOME to a JDK 17 or newer"
}

is_current() {
  [[ -f "$stamp" && -f "$target/classpath" ]] || return 1
  local newer
  newer="$(find "$root"/pom.xml "$root"/{engine,upscaler,bot}/pom.xml "$root"/{engine,upscaler,bot}/src/main \
    -newer "$stamp" -print -quit)"
  [[ -z "$newer" ]]
}

build() {
  [[ -x "${java%/java}/javac" ]] || fail "$java is a runtime without a compiler; set JAVA_HOME to a JDK 17 or newer"
  command -v mvn > /dev/null || fail "Maven is missing, which the first use builds with; install it (package maven)"
  mkdir -p "$target"
  if command -v flock > /dev/null; then
    exec 9> "$target/easel.lock"
    flock 9
    ! is_current || return 0
  fi
  echo "building, first use takes a minute or two" >&2
  local started
  started="$(mktemp "$target/started.XXXXXX")"
  local -a maven=(mvn -q -B -f "$root/pom.xml" -pl bot -am -Dquick -Dmaven.test.skip=true package)
  export JAVA_HOME="${java%/bin/java}"
  if ! "${maven[@]}" -o > "$target/build.log" 2>&1 9>&- && ! "${maven[@]}" > "$target/build.log" 2>&1 9>&-; then
    rm -f -- "$started"
    grep -m 8 -e ERROR "$target/build.log" >&2 || true
    fail "the build failed; all it said is in $target/build.log"
  fi
  rm -f -- "$target"/easel-*.jsa
  # The stamp bears the time the build began: what was edited meanwhile is built next time.
  mv -f -- "$started" "$stamp"
  exec 9>&-
}

# Fills the array flags.
find_flags() {
  local archive="$target/easel-$java_major.jsa"
  flags=(
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr
    -Dfile.encoding=UTF-8 -Djava.awt.headless=true
    -Deasel.root="$root" -Dlogback.configurationFile="$root/config/logback.xml"
    -Dai.djl.offline=true -DOPT_OUT_TRACKING=true
  )
  [[ ! -t 2 ]] || flags+=(-Deasel.terminal=true)
  (( java_major < 22 )) || flags+=(--enable-native-access=ALL-UNNAMED)
  # The classes of a run, mapped ready-made by those after it: halves the start-up.
  if [[ -f "$archive" ]]; then
    flags+=(-XX:SharedArchiveFile="$archive")
  elif [[ -w "$target" ]]; then
    "$java" "${flags[@]}" -XX:ArchiveClassesAtExit="$archive.$$" -cp "$classpath" dev.easel.bot.cli.EaselMain \
      models > /dev/null 2>&1 || true
    [[ ! -s "$archive.$$" ]] || mv -f -- "$archive.$$" "$archive"
    [[ ! -f "$archive" ]] || flags+=(-XX:SharedArchiveFile="$archive")
  fi
}

# Builds if need be, then becomes a JVM that runs the given class with the given arguments.
launch() {
  local main_class="$1"
  shift

  local java java_major classpath
  local -a flags
  find_java
  find_java_version
  is_current || build

  local jars=("$target"/easel-bot-*.jar)
  classpath="${jars[0]}:$(< "$target/classpath")"
  export EASEL_HOME="${EASEL_HOME:-${HOME:-/tmp}/.easel}"
  export DJL_CACHE_DIR="${DJL_CACHE_DIR:-$EASEL_HOME/native}"
  # Java reads arguments and names files in the locale's encoding.
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  find_flags
  exec "$java" "${flags[@]}" ${EASEL_JAVA_OPTIONS:-} -cp "$classpath" "$main_class" "$@"
}

# Shared by the scripts of this folder; sets nothing by itself but names. Expects root, the repository's folder.
# launch CLASS ARGUMENTS... builds on first use and after a change of the sources, then becomes a JVM that runs CLASS.

target="$root/bot/target"
stamp="$target/easel.stamp"
command_line=dev.easel.bot.cli.EaselMain
source "$root/scripts/environment.sh"

fail() {
  printf 'easel: %s\n' "$1" >&2
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
  [[ -f "$stamp" && -f "$target/classpath" && -f "$target/easel-bot.jar" ]] || return 1
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

# Where DJL unpacks the native library: a folder that only this user can write.
find_native_folder() {
  local folder
  for folder in "$EASEL_HOME/native" "$target/native" "${TMPDIR:-/tmp}/easel-native-$UID"; do
    if [[ -d "$folder" ]] || mkdir -p -m 700 -- "$folder" 2> /dev/null; then
      if [[ -w "$folder" && -O "$folder" && ! -L "$folder" ]]; then
        export DJL_CACHE_DIR="$folder"
        return
      fi
    fi
  done
  fail "no folder for the native library: $EASEL_HOME cannot be written; set EASEL_HOME to one that can"
}

# keeps_running ARGUMENTS... tells the chat and the bot, which run for days, from commands that end in seconds.
keeps_running() {
  [[ "$main_class" == "$command_line" ]] && [[ $# == 0 || "$1" == bot || "$1" == -* ]]
}

# Fills the array flags. Weights and tensors are native memory, so the heap of the chat stays small; commands that end in
# seconds gain nothing from the slower compiler. docs/performance.md tells what was measured.
find_flags() {
  flags=(
    -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr
    -Dfile.encoding=UTF-8 -Djava.awt.headless=true
    -Deasel.root="$root" -Dlogback.configurationFile="$root/config/logback.xml"
    -Dai.djl.offline=true -DOPT_OUT_TRACKING=true
  )
  if keeps_running "$@"; then
    flags+=(-Xms64m -Xmx1g)
  else
    flags+=(-XX:TieredStopAtLevel=1)
  fi
  (( java_major < 22 )) || flags+=(--enable-native-access=ALL-UNNAMED)
}

# The classes of one drawing, mapped ready-made by the runs after it: halves the start-up. Where that fails, runs go
# without and do not try again.
find_class_archive() {
  local archive="$target/easel-$java_major.jsa"
  if [[ ! -e "$archive" && -w "$target" && "$main_class" == "$command_line" ]]; then
    "$java" "${flags[@]}" -XX:ArchiveClassesAtExit="$archive.$$" -cp "$classpath" "$main_class" \
      imagine warm --steps 1 --count 1 --out "$target/warm.png" > /dev/null 2>&1 < /dev/null || true
    rm -f -- "$target/warm.png"
    if [[ -s "$archive.$$" ]]; then
      mv -f -- "$archive.$$" "$archive"
    else
      : > "$archive"
    fi
  fi
  [[ ! -s "$archive" ]] || flags+=(-XX:SharedArchiveFile="$archive")
}

launch() {
  local main_class="$1"
  shift
  local java java_major classpath
  local -a flags
  find_java
  find_java_version
  is_current || build

  classpath="$target/easel-bot.jar:$(< "$target/classpath")"
  export EASEL_HOME="${EASEL_HOME:-${HOME:-/nonexistent}/.easel}"
  [[ -n "${DJL_CACHE_DIR:-}" ]] || find_native_folder
  # Java reads arguments and names files in the locale's encoding.
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  find_flags "$@"
  find_class_archive
  [[ ! -t 2 ]] || flags+=(-Deasel.terminal=true)
  # EASEL_JAVA_OPTIONS holds several words.
  # shellcheck disable=SC2086
  exec "$java" "${flags[@]}" ${EASEL_JAVA_OPTIONS:-} -cp "$classpath" "$main_class" "$@"
}

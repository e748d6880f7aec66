# Sourced by the scripts beside it: sets JAVA_HOME to a JDK 25 or newer, or says how to get one and ends.

jdk_version() {
    # the first number in: openjdk version "25.0.1" 2025-10-21; before it may stand what JAVA_TOOL_OPTIONS makes Java say
    [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | sed -n 's/^[a-z]* version "\([0-9]*\).*/\1/p'
}

find_jdk() {
    local candidate version on_path=""
    if command -v javac >/dev/null 2>&1; then
        on_path=$(command -v javac)
        while [ -L "$on_path" ]; do
            case $(readlink "$on_path") in
                /*) on_path=$(readlink "$on_path") ;;
                *) on_path=$(dirname "$on_path")/$(readlink "$on_path") ;;
            esac
        done
        on_path=$(dirname "$(dirname "$on_path")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -n "$candidate" ] || continue
        version=$(jdk_version "$candidate" || true)
        if [ -n "$version" ] && [ "$version" -ge 25 ]; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

find_jdk || {
    echo "No JDK 25 or newer found${JAVA_HOME:+ (JAVA_HOME is $JAVA_HOME)}: install Eclipse Temurin 25 (apt install temurin-25-jdk, brew install --cask temurin@25, sdk install java 25-tem) or set JAVA_HOME to one." >&2
    exit 1
}
command -v mvn >/dev/null 2>&1 || {
    echo "No Maven found: install Maven 3.8.7 or newer (apt install maven, brew install maven) and have mvn on the PATH." >&2
    exit 1
}
# Maven's own libraries use what newer JDKs warn about
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"

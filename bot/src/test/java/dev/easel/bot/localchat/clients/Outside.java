package dev.easel.bot.localchat.clients;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs that these tests start but do not bring. EASEL_NODE_MODULES names a folder in which npm installed what
 * src/test/node/package.json asks for; EASEL_REQUIRED names, with spaces between, those whose absence is a failure.
 */
final class Outside {
    static final Path NODE_SOURCES = Path.of("src/test/node");
    static final Path PYTHON_SOURCES = Path.of("src/test/python");

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    private static final Map<String, String> ENVIRONMENT = System.getenv();
    private static final String DEBIAN_PYTHON = "/usr/bin/python3";

    private Outside() {}

    /** Node itself, where a package is installed for it. */
    static String nodeWith(String npmPackage) {
        String folder = ENVIRONMENT.getOrDefault("EASEL_NODE_MODULES", "");
        require(npmPackage, !folder.isEmpty(), "EASEL_NODE_MODULES is not set");
        Path installed = Path.of(folder, "node_modules", npmPackage, "package.json");
        require(npmPackage, Files.isRegularFile(installed), "there is no " + installed);
        Optional<Path> node = onPath("node");
        require(npmPackage, node.isPresent(), "there is no node on the PATH");
        return node.orElseThrow().toString();
    }

    /** A browser. */
    static String chromium() {
        Path chromium = Path.of(ENVIRONMENT.getOrDefault("EASEL_CHROMIUM", "/usr/bin/chromium"));
        require("chromium", Files.isExecutable(chromium), "there is no " + chromium);
        return chromium.toString();
    }

    /** Debian's Python, where it has discord.py. */
    static String pythonWithDiscord() {
        List<Path> folders =
                List.of(Path.of("/usr/lib/python3/dist-packages/discord"), Path.of("/usr/local/lib/python3/discord"));
        require(
                "discord.py",
                Files.isExecutable(Path.of(DEBIAN_PYTHON)) && folders.stream().anyMatch(Files::isDirectory),
                "Debian's package python3-discord is not installed");
        return DEBIAN_PYTHON;
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(ENVIRONMENT.getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void require(String name, boolean there, String otherwise) {
        if (there) {
            return;
        }
        if (List.of(ENVIRONMENT.getOrDefault("EASEL_REQUIRED", "").split(" ")).contains(name)) {
            throw new AssertionError(name + " is required by EASEL_REQUIRED, but " + otherwise);
        }
        LOG.warn("tests with {} are skipped: {}", name, otherwise);
        Assumptions.abort("skipped: " + otherwise);
    }
}

package dev.easel.bot.cli;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.model.ModelFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches a published checkpoint. */
@Command(
        name = "get",
        description = "Fetches a published model: safetensors files and their settings, nothing else.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {
            "",
            "Run again after an interruption, it goes on where it ended.",
            "",
            "Examples:",
            "  easel model get OWNER/NAME --hub https://HUB",
            "  easel model get https://HOST/PATH/model.safetensors --sha256 DIGEST"
        })
final class ModelGetCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "REPO|URL", description = "A hub's repository OWNER/NAME, or a safetensors file's URL.")
    private String source = "";

    @Option(names = "--hub", paramLabel = "URL", description = "The model hub; EASEL_HUB unless given.")
    private @Nullable String hub;

    @Option(names = "--sha256", paramLabel = "DIGEST", description = "The checksum that the file of a URL is to have.")
    private @Nullable String sha256;

    @Option(names = "--name", paramLabel = "NAME", description = "The name to install it as.")
    private @Nullable String name;

    ModelGetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        TransferLine progress = new TransferLine(surroundings.err(), surroundings.terminal(), surroundings.nanoTime());
        ModelFetcher fetcher = new ModelFetcher(surroundings.modelHome(), ModelGetCommand::usableSpace, progress);
        try {
            Path installed = fetch(fetcher);
            progress.finish();
            surroundings.out().println("installed " + installed);
        } finally {
            progress.finish();
        }
    }

    private Path fetch(ModelFetcher fetcher) {
        Optional<String> installAs = Optional.ofNullable(name);
        if (source.contains("://")) {
            return fetcher.fetchFile(uri(source), checksum(), installAs);
        }
        if (sha256 != null) {
            throw new RefusedInputException(
                    "--sha256 belongs to a URL; a repository's files bring their own checksums");
        }
        return fetcher.fetchRepository(hub(), source, installAs);
    }

    private URI hub() {
        String text = hub == null ? surroundings.environment().get("EASEL_HUB") : hub;
        if (text == null || text.isBlank()) {
            throw new RefusedInputException(
                    "no model hub is set; name one by --hub or the variable EASEL_HUB, such as https://HUB");
        }
        return uri(text);
    }

    private Optional<String> checksum() {
        if (sha256 == null) {
            return Optional.empty();
        }
        String digest = sha256.toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new RefusedInputException("--sha256 takes 64 hexadecimal digits, not '" + sha256 + "'");
        }
        return Optional.of(digest);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedInputException("'" + text + "' is not a URL", e);
        }
    }

    private static long usableSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new FailureException("the disk of " + folder + " does not answer: " + e.getMessage(), e);
        }
    }
}

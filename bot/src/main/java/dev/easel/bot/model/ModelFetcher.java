package dev.easel.bot.model;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fetches published checkpoints: into {@code .incoming} first, then moved among the models in one go. An interrupted
 * fetch goes on where it ended. Confined to one thread; one process at a time fetches a model of one name.
 */
public final class ModelFetcher {
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final String SAFETENSORS = ".safetensors";
    private static final int LARGEST_LISTING = 16 << 20;

    private final HttpFiles http = new HttpFiles();
    private final FileDownload download;
    private final Path models;

    /**
     * A fetcher into a folder.
     *
     * @param models made where it is missing
     * @param usableSpace of a folder's disk, in bytes
     */
    public ModelFetcher(Path models, ToLongFunction<Path> usableSpace, TransferListener listener) {
        this.models = models;
        this.download = new FileDownload(http, usableSpace, listener);
    }

    /**
     * Fetches a repository's diffusers folder, or its only safetensors file.
     *
     * @param hub the base URL of the model hub
     * @param repository owner/name
     * @param name to install it as; empty for the repository's
     * @return the installed model
     */
    public Path fetchRepository(URI hub, String repository, Optional<String> name) {
        if (!REPOSITORY.matcher(repository).matches()) {
            throw new RefusedInputException("a repository is OWNER/NAME, not '" + repository + "'");
        }
        refuseUnlessHttp(hub);
        String base = hub.toString().replaceAll("/+$", "");
        URI listingUri = URI.create(base + "/api/models/" + repository);
        String files = base + "/" + repository + "/resolve/main/";
        String own = repository.substring(repository.indexOf('/') + 1);
        refuseInstalled(name.orElse(own));
        HubListing listing = HubListing.parse(listingUri, http.text(listingUri, LARGEST_LISTING));
        if (!listing.files().contains(DiffusersLayout.INDEX)) {
            String single = DiffusersLayout.single(repository, listing.files());
            return fetchFile(URI.create(files + new LayoutFile(single, single).remote()), Optional.empty(), name);
        }
        URI index = URI.create(files + DiffusersLayout.INDEX);
        List<String> components = HubListing.components(index, http.text(index, LARGEST_LISTING));
        return fetchFolder(
                files, name.orElse(own), listing.revision(), DiffusersLayout.choose(listing.files(), components));
    }

    /**
     * Fetches one safetensors file.
     *
     * @param sha256 it is to have; empty for the one its server publishes, if any
     * @param name to install it as; empty for the file's
     * @return the installed model
     */
    public Path fetchFile(URI uri, Optional<String> sha256, Optional<String> name) {
        refuseUnlessHttp(uri);
        String path = String.valueOf(uri.getPath());
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (!file.endsWith(SAFETENSORS)) {
            throw new RefusedInputException("'" + file
                    + "' is not a safetensors file; other formats can run code when they are read and are not fetched");
        }
        String installed = name.orElse(file.substring(0, file.length() - SAFETENSORS.length()));
        refuseInstalled(installed);
        Path incoming = incoming().resolve(installed + SAFETENSORS);
        try (FetchLock lock = FetchLock.on(incoming().resolve(installed + ".lock"))) {
            download.fetch(file, uri, incoming, sha256);
            refuseUnlessSafetensors(incoming);
            return install(incoming, models.resolve(installed + SAFETENSORS), lock);
        }
    }

    private Path fetchFolder(String base, String name, String revision, List<LayoutFile> files) {
        Path folder = incoming().resolve(name);
        try (FetchLock lock = FetchLock.on(incoming().resolve(name + ".lock"))) {
            forgetOtherRevision(folder, revision);
            for (LayoutFile file : files) {
                Path target = folder.resolve(file.local());
                if (!Files.exists(target)) {
                    download.fetch(file.remote(), URI.create(base + file.remote()), target, Optional.empty());
                    refuseUnlessSafetensors(target);
                }
            }
            Files.delete(revisionFile(folder));
            return install(folder, models.resolve(name), lock);
        } catch (IOException e) {
            throw new FailureException(folder + " cannot be written: " + IoReason.of(e), e);
        }
    }

    /** Files of two revisions do not belong together. */
    private static void forgetOtherRevision(Path folder, String revision) throws IOException {
        Path file = revisionFile(folder);
        if (Files.exists(folder)
                && !(Files.exists(file) && Files.readString(file).equals(revision))) {
            deleteTree(folder);
        }
        Files.writeString(file, revision);
    }

    private static Path revisionFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".revision");
    }

    private static void refuseUnlessSafetensors(Path file) {
        if (!file.toString().endsWith(SAFETENSORS)) {
            return;
        }
        try {
            SafetensorsHeader.refuseUnlessSafetensors(file);
        } catch (FailureException e) {
            delete(file, e);
            throw e;
        }
    }

    private static void delete(Path file, FailureException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static Path install(Path incoming, Path target, FetchLock held) {
        try {
            Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
            held.forget();
            return target;
        } catch (IOException e) {
            throw new FailureException(target + " cannot be written: " + IoReason.of(e), e);
        }
    }

    private void refuseInstalled(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RefusedInputException(
                    "a model's name is made of letters, digits, dots, dashes and underscores, not '" + name + "'");
        }
        for (Path path : List.of(models.resolve(name), models.resolve(name + SAFETENSORS))) {
            if (Files.exists(path)) {
                throw new RefusedInputException(
                        "a model '" + name + "' is already installed at " + path + "; --name installs beside it");
            }
        }
    }

    private Path incoming() {
        return models.resolve(".incoming");
    }

    private static void refuseUnlessHttp(URI uri) {
        if (!HttpFiles.isHttp(uri)) {
            throw new RefusedInputException("only http and https URLs are fetched, not '" + uri + "'");
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

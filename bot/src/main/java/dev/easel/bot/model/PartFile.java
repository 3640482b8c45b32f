package dev.easel.bot.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The beginning of a download, with the entity tag of the file it is the beginning of. */
final class PartFile {
    private final Path part;
    private final Path tag;

    PartFile(Path target) {
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.tag = target.resolveSibling(target.getFileName() + ".part.etag");
    }

    Path path() {
        return part;
    }

    Path folder() {
        Path parent = part.toAbsolutePath().getParent();
        return parent == null ? part : parent;
    }

    /** How many bytes need not be fetched again; 0 where it is not known of which version of the file they are. */
    long resumableBytes() throws IOException {
        return Files.exists(part) && etag().isPresent() ? Files.size(part) : 0;
    }

    Optional<String> etag() throws IOException {
        return Files.exists(tag) ? Optional.of(Files.readString(tag)) : Optional.empty();
    }

    /** Empties the part, for a file with this tag. */
    void begin(Optional<String> etag) throws IOException {
        delete();
        Files.createFile(part);
        if (etag.isPresent()) {
            Files.writeString(tag, etag.get());
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(tag);
        Files.deleteIfExists(part);
    }
}

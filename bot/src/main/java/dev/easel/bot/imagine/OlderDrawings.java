package dev.easel.bot.imagine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.IoReason;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.gallery.WholeFile;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.PostedMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drawings of versions without a database, a folder each: {@code ID/drawing.json} beside the pictures. Taken once, so
 * that their buttons live; the folders stay as they are. Confined to one thread.
 */
public final class OlderDrawings {
    private static final Logger LOG = LoggerFactory.getLogger(OlderDrawings.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ABOUT = "drawing.json";
    private static final String TAKEN = "taken-into-database";
    private static final Pattern FILE = Pattern.compile("[a-z0-9]{1,16}\\.(png|jpg|webp)");

    private final Path folder;
    private final DrawingArchive archive;

    /**
     * Those of a folder.
     *
     * @param archive they are taken into
     */
    public OlderDrawings(Path folder, DrawingArchive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /** Takes all that are whole, unless that was done before; what is damaged is left and logged. */
    public void take() {
        if (Files.exists(folder.resolve(TAKEN))) {
            return;
        }
        List<DrawingId> found = found();
        if (found.isEmpty()) {
            return;
        }
        long taken = found.stream().filter(this::taken).count();
        WholeFile.write(folder.resolve(TAKEN), new byte[0]);
        LOG.info("{} of {} drawings of an earlier version were taken into the database", taken, found.size());
    }

    private List<DrawingId> found() {
        try (Stream<Path> children = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return children.filter(child -> Files.isRegularFile(child.resolve(ABOUT)))
                    .map(child -> DrawingId.parse(child.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            LOG.warn("the older drawings in {} cannot be listed: {}", folder, IoReason.of(e));
            return List.of();
        }
    }

    private boolean taken(DrawingId id) {
        Path place = folder.resolve(id.hex());
        try {
            JsonNode about = JSON.readTree(Files.readString(place.resolve(ABOUT)));
            Drawing drawing = drawing(id, about, place);
            if (archive.shelf().keep(drawing)) {
                about.path("singles")
                        .properties()
                        .forEach(single -> archive.shelf()
                                .posted(new Cell(id, Integer.parseInt(single.getKey())), message(single.getValue())));
            }
            return true;
        } catch (JsonProcessingException e) {
            LOG.warn("the older drawing {} is left, since its {} is damaged: {}", place, ABOUT, e.getOriginalMessage());
        } catch (IOException e) {
            LOG.warn("the older drawing {} is left: {}", place, IoReason.of(e));
        } catch (RuntimeException e) {
            LOG.warn("the older drawing {} is left, since it is damaged: {}", place, String.valueOf(e.getMessage()));
        }
        return false;
    }

    private Drawing drawing(DrawingId id, JsonNode about, Path place) throws IOException {
        Recipe recipe = RecipePng.read(place.resolve(Drawing.GRID));
        Map<String, String> files = new HashMap<>();
        for (Path file : files(place)) {
            files.put(file.getFileName().toString(), archive.keep(Files.readAllBytes(file)));
        }
        for (int number = 1; number <= recipe.count(); number++) {
            if (!files.containsKey(Drawing.picture(number))) {
                throw new IOException("its picture " + Drawing.picture(number) + " is missing");
            }
        }
        Asker asker = new Asker(
                about.path("user").asLong(),
                about.path("channel").asLong(),
                about.path("server").asLong());
        Instant drawn = Instant.parse(about.path("drawn").asText());
        return new Drawing(id, asker, DrawingKind.IMAGINE.id(), Optional.empty(), drawn, recipe, files);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> children = Files.list(place)) {
            return children.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static PostedMessage message(JsonNode node) {
        return new PostedMessage(
                node.path("server").asLong(),
                node.path("channel").asLong(),
                node.path("message").asLong());
    }
}

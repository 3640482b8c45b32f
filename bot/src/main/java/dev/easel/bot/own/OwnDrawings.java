package dev.easel.bot.own;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Reception;
import dev.easel.bot.imagine.StudioState;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.job.Speed;
import dev.easel.bot.prefer.Preferences;
import dev.easel.bot.quota.QuotaBalance;
import dev.easel.bot.quota.QuotaTexts;
import dev.easel.bot.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person's kept drawings. Thread-safe; methods read the database. */
public final class OwnDrawings {
    private final ImagineDesk desk;
    private final OwnJobs jobs;

    public OwnDrawings(ImagineDesk desk) {
        this.desk = desk;
        jobs = new OwnJobs(desk);
    }

    private DrawingShelf shelf() {
        return desk.books().archive().shelf();
    }

    /** Posts a person's own drawing or picture once more, named as {@link ShownName} has it. */
    public Reception show(String name, Asker asker, ReplyAddress address) {
        Words words = Words.of("jobs", asker.locale());
        Optional<ShownName> read = ShownName.parse(name);
        if (read.isEmpty()) {
            return new Reception.Refused(words.say("show.no-name", OwnJobs.shown(name)));
        }
        Optional<Cell> cell = read.get().cell(shelf());
        Optional<Drawing> drawing = cell.flatMap(found -> shelf().find(found.drawing()));
        if (cell.isEmpty() || drawing.isEmpty()) {
            return new Reception.Refused(words.say("show.unknown", OwnJobs.shown(name)));
        }
        if (drawing.get().asker().user() != asker.user()) {
            return new Reception.Refused(
                    words.say("show.not-yours", drawing.get().id()));
        }
        if (cell.get().number() > drawing.get().count()) {
            return new Reception.Refused(words.say(
                    "show.no-picture",
                    drawing.get().id(),
                    drawing.get().count(),
                    cell.get().number()));
        }
        return desk.show(cell.get(), asker, address);
    }

    /** What there is of a person. */
    public String info(Asker asker) {
        Words words = Words.of("jobs", asker.locale());
        long user = asker.user();
        OwnJobs.Counts counts = jobs.counts(user);
        List<String> lines = new ArrayList<>(List.of(
                words.say("info.jobs", counts.running(), counts.waiting()),
                words.say("info.drawings", shelf().count(user), shelf().countPictures(user)),
                words.say("info.favourites", shelf().countFavourites(user)),
                model(words)));
        lines.addAll(settings(desk.books().preferences().of(user), words));
        List<QuotaBalance> balances = desk.books().quotas().balances(asker.standing());
        if (!balances.isEmpty()) {
            lines.add(new QuotaTexts(asker.locale())
                    .standing(balances, desk.books().quotas().grants(asker.server(), user)));
        }
        lines.add(words.say("info.version", desk.version()));
        return String.join("\n", lines);
    }

    /** Those that are not as they are unless chosen. */
    private static List<String> settings(Preferences chosen, Words words) {
        List<String> lines = new ArrayList<>();
        if (chosen.speed() != Speed.FAST) {
            lines.add(words.say("info.speed." + chosen.speed().id()));
        }
        chosen.model().ifPresent(model -> lines.add(words.say("info.model-own", OwnJobs.shown(model))));
        if (!chosen.suffix().isEmpty()) {
            lines.add(words.say("info.suffix", OwnJobs.shown(chosen.suffix())));
        }
        if (!chosen.macros().isEmpty()) {
            lines.add(words.say("info.macros", chosen.macros().size()));
        }
        if (chosen.remix()) {
            lines.add(words.say("info.remix"));
        }
        if (chosen.autoDm()) {
            lines.add(words.say("info.dm"));
        }
        return lines;
    }

    private String model(Words words) {
        StudioState state = desk.studio().state();
        if (state instanceof StudioState.Ready ready) {
            return words.say("info.model", ready.model().name());
        }
        return state instanceof StudioState.Loading loading
                ? words.say("info.model-loading", loading.model())
                : words.say("info.model-failed");
    }

    /** Chooses a picture as a person's favourite, or no longer, and tells which. */
    public String favourite(Cell cell, Asker asker) {
        Words words = Words.of("jobs", asker.locale());
        try {
            boolean now = desk.drawings().favourite(cell, asker.user());
            return words.say(now ? "favourite.chosen" : "favourite.dropped", cell.number());
        } catch (RefusedInputException e) {
            return words.say("show.unknown", cell.drawing());
        }
    }
}

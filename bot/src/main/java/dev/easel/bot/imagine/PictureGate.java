package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Presence;
import dev.easel.bot.moderation.PictureJudge;
import dev.easel.bot.policy.Moderation;
import dev.easel.bot.policy.PictureRule;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Holds pictures against what their channel shows. Where nothing is judged, nothing is looked at. Thread-safe.
 *
 * @param policies of servers
 * @param judge of pictures
 * @param objections keep what is refused
 * @param presence of somebody who asked before this process began
 */
record PictureGate(PolicyBook policies, PictureJudge judge, Objections objections, Function<Asker, Presence> presence) {
    /** As the file's name has it, Discord hides it until it is clicked on. */
    private static final String SPOILER = "SPOILER_";

    /** What is not yet drawn well is hard to judge. */
    private static final double PREVIEW = 0.5;

    /**
     * Refuses pictures that were drawn, before they are kept.
     *
     * @param seen what was drawn, and what it was drawn from
     * @param kept keeps them for those who decide an appeal, and gives the SHA-256
     * @throws ModeratedException where the channel does not show them
     */
    void refuseDrawn(Asker asker, String prompt, List<RgbImage> seen, Supplier<String> kept) {
        Optional<Double> explicit = explicit(asker, seen, 1);
        if (explicit.isEmpty() || rule(asker) == PictureRule.SPOILER) {
            return;
        }
        if (asker.server() != 0 && objections.take(asker, prompt).isPresent()) {
            return;
        }
        DrawingId id = objections.refuse(asker, prompt, reason(explicit.get()), kept.get());
        throw new ModeratedException(Objections.words(asker).say("picture.blocked"), id);
    }

    /**
     * Refuses a picture that somebody handed in; what is no picture is refused where it is used.
     *
     * @param what it was given as
     */
    void refuseHanded(Asker asker, String what, byte[] file) {
        Optional<RgbImage> picture = isJudged(asker) ? read(file) : Optional.empty();
        Optional<Double> explicit = picture.flatMap(shown -> explicit(asker, List.of(shown), 1));
        if (explicit.isPresent() && rule(asker) != PictureRule.SPOILER) {
            DrawingId id = objections.refuse(asker, "", reason(explicit.get()) + ", given as " + what, "");
            throw new ModeratedException(Objections.words(asker).say("picture.handed", what), id);
        }
    }

    /** A picture that nothing is drawn from, if it is taken; else refused in words. */
    byte[] taken(Asker asker, String what, byte[] file) {
        try {
            refuseHanded(asker, what, file);
            return file;
        } catch (ModeratedException e) {
            throw new RefusedInputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether pictures that are kept may be posted for somebody, hidden or not. */
    boolean mayPost(Asker asker, Supplier<List<byte[]>> files) {
        return rule(asker) == PictureRule.SPOILER || !isExplicit(asker, files);
    }

    /** The same file, hidden until it is clicked on where it is explicit and its channel does not show that openly. */
    PostedPicture veiled(Asker asker, Supplier<List<byte[]>> files, PostedPicture picture) {
        return isExplicit(asker, files)
                ? new PostedPicture(SPOILER + picture.name(), picture.bytes(), picture.description(), picture.note())
                : picture;
    }

    private boolean isExplicit(Asker asker, Supplier<List<byte[]>> files) {
        if (!isJudged(asker)) {
            return false;
        }
        List<RgbImage> pictures =
                files.get().stream().flatMap(file -> read(file).stream()).toList();
        return explicit(asker, pictures, 1).isPresent();
    }

    /** Without its preview where that might be explicit. */
    ProgressReport shown(Asker asker, ProgressReport report) {
        boolean hides = report.preview()
                .filter(preview -> explicit(asker, List.of(preview), PREVIEW).isPresent())
                .isPresent();
        return hides ? new ProgressReport(report.text(), Optional.empty()) : report;
    }

    /** How likely one of the pictures is explicit, where that is too likely for the place. */
    private Optional<Double> explicit(Asker asker, List<RgbImage> pictures, double share) {
        if (!isJudged(asker)) {
            return Optional.empty();
        }
        double threshold = policy(asker).threshold() * share;
        return judge.explicit(pictures).stream().max(Double::compare).filter(most -> most >= threshold);
    }

    private boolean isJudged(Asker asker) {
        PictureRule rule = rule(asker);
        return judge != PictureJudge.NONE
                && rule != PictureRule.OFF
                && !(rule == PictureRule.AGE_RESTRICTED && known(asker).ageRestricted());
    }

    private PictureRule rule(Asker asker) {
        Moderation policy = policy(asker);
        boolean own = policy.channels().containsKey(asker.channel());
        return policy.pictures(own ? asker.channel() : known(asker).parent());
    }

    private Presence known(Asker asker) {
        return asker.presence().equals(Presence.UNKNOWN) && asker.server() != 0
                ? presence.apply(asker)
                : asker.presence();
    }

    private Moderation policy(Asker asker) {
        return policies.of(asker.server()).moderation();
    }

    private static String reason(double explicit) {
        return "explicit picture, " + Math.round(100 * explicit) + " %";
    }

    static Optional<RgbImage> read(byte[] file) {
        try {
            return Optional.of(new PictureFile(Path.of("picture"), file).image());
        } catch (RefusedInputException e) {
            return Optional.empty();
        }
    }
}

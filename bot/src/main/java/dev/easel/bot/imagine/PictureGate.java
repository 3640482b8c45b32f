package dev.easel.bot.imagine;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.Presence;
import dev.easel.bot.policy.Moderation;
import dev.easel.bot.policy.PictureRule;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.engine.image.RgbImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds pictures against what their channel shows. Where nothing is judged, nothing is looked at. Thread-safe.
 *
 * @param policies of servers
 * @param verdicts about pictures
 * @param objections keep what is refused
 * @param presence of somebody who asked before this process began
 */
record PictureGate(PolicyBook policies, Verdicts verdicts, Objections objections, Function<Asker, Presence> presence) {
    private static final Logger LOG = LoggerFactory.getLogger(PictureGate.class);

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
    void refuseDrawn(DrawingPlan plan, String prompt, List<RgbImage> seen, Supplier<String> kept) {
        Asker asker = plan.asker();
        if (!isJudged(asker)) {
            return;
        }
        double explicit = verdicts.of(plan.id(), seen);
        if (explicit < policy(asker).threshold() || rule(asker) == PictureRule.SPOILER) {
            return;
        }
        if (asker.server() != 0 && objections.take(asker, prompt).isPresent()) {
            return;
        }
        objections.refuse(plan.id(), asker, prompt, reason(explicit), kept.get());
        throw new ModeratedException(
                Objections.words(asker).say(asker.server() == 0 ? "picture.blocked.direct" : "picture.blocked"),
                plan.id());
    }

    /**
     * Refuses a picture that somebody handed in; what is no picture is refused where it is used. There is no appeal, as
     * nothing was drawn that could be let pass.
     *
     * @param what it was given as
     * @throws RefusedInputException where the channel does not take it
     */
    void refuseHanded(Asker asker, String what, byte[] file) {
        if (!isJudged(asker) || rule(asker) == PictureRule.SPOILER) {
            return;
        }
        double explicit = Verdicts.read(file)
                .map(picture -> verdicts.of(List.of(picture)))
                .orElse(0.0);
        if (explicit >= policy(asker).threshold()) {
            objections.refuseHanded(asker, reason(explicit) + ", given as " + what);
            throw new RefusedInputException(Objections.words(asker).say("picture.handed", what));
        }
    }

    /** Whether a drawing that is kept may be posted for somebody, hidden or not. */
    boolean mayPost(Asker asker, Drawing drawing) {
        return rule(asker) == PictureRule.SPOILER || !isExplicit(asker, drawing);
    }

    /** A drawing's file, hidden until it is clicked on where that is explicit and its channel does not show that openly. */
    PostedPicture veiled(Asker asker, Drawing drawing, PostedPicture picture) {
        return !picture.name().startsWith(SPOILER) && isExplicit(asker, drawing)
                ? new PostedPicture(SPOILER + picture.name(), picture.bytes(), picture.description(), picture.note())
                : picture;
    }

    /** The same for its owner alone: as in any direct message, whatever its channel shows. */
    PostedPicture alone(Drawing drawing, PostedPicture picture) {
        return veiled(new Asker(drawing.asker().user(), 0, 0), drawing, picture);
    }

    private boolean isExplicit(Asker asker, Drawing drawing) {
        return isJudged(asker) && verdicts.of(drawing) >= policy(asker).threshold();
    }

    /**
     * How a drawing is shown outside its channel, to whoever sees everybody's; what cannot be looked at is not.
     *
     * @param time whether there is time to look at it, where it is not known
     */
    Display display(Drawing drawing, BooleanSupplier time) {
        PictureRule rule = rule(drawing.asker());
        if (!verdicts.any() || rule == PictureRule.OFF) {
            return Display.OPEN;
        }
        try {
            OptionalDouble explicit = verdicts.of(drawing, time);
            if (explicit.isEmpty()) {
                return Display.UNJUDGED;
            }
            if (explicit.getAsDouble() < policy(drawing.asker()).threshold()) {
                return Display.OPEN;
            }
            return rule == PictureRule.BLOCK ? Display.NONE : Display.VEILED;
        } catch (FailureException e) {
            LOG.warn("the drawing {} is not shown: {}", drawing.id(), e.getMessage());
            return Display.NONE;
        }
    }

    /** Without its preview where that might be explicit. */
    ProgressReport shown(Asker asker, ProgressReport report) {
        double most = policy(asker).threshold() * PREVIEW;
        boolean hides = isJudged(asker)
                && report.preview()
                        .filter(preview -> verdicts.of(List.of(preview)) >= most)
                        .isPresent();
        return hides ? new ProgressReport(report.text(), Optional.empty()) : report;
    }

    private boolean isJudged(Asker asker) {
        PictureRule rule = rule(asker);
        return verdicts.any()
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
}

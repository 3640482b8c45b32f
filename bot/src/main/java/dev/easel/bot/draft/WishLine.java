package dev.easel.bot.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said beside the prompt, on one line, as it could be typed. */
public final class WishLine {
    private final List<String> parts = new ArrayList<>();

    private WishLine() {}

    /** Such as {@code --ar 3:2 --steps 20}; empty where nothing was said. */
    public static String of(Wishes wishes) {
        WishLine line = new WishLine();
        line.add("no", wishes.negativePrompt());
        line.add(
                "ar",
                wishes.ratio() == null
                        ? null
                        : wishes.ratio().width() + ":" + wishes.ratio().height());
        line.add("size", wishes.size());
        line.add("seed", wishes.seed());
        line.add("count", wishes.count());
        line.add("steps", wishes.steps());
        line.add("sampler", wishes.sampler());
        line.add("guidance", wishes.guidance());
        line.add("guidance_rescale", wishes.guidanceRescale());
        line.add("clip_skip", wishes.clipSkip());
        line.add("quality", wishes.tuning().quality());
        line.add("stylize", wishes.tuning().stylize());
        line.add(wishes.manner());
        line.add("video", wishes.video() ? "" : null);
        return String.join(" ", line.parts);
    }

    private void add(MannerWish manner) {
        add("chaos", manner.chaos());
        add("weird", manner.weird());
        add("tile", Boolean.TRUE.equals(manner.tile()) ? "" : null);
        add("stop", manner.stop());
        add("sameseed", manner.sameSeed());
        add("style", manner.style() == null ? null : manner.style().id());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            parts.add(("--" + name + " " + value).strip());
        }
    }
}

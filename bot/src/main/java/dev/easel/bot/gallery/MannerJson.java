package dev.easel.bot.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.RefusedInputException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.generate.Manner;
import java.util.OptionalLong;

/** A recipe's manner as JSON; what is plain is left out. */
final class MannerJson {
    private static final long LAST_SEED = 0xFFFF_FFFFL;

    private MannerJson() {}

    static void write(ObjectNode root, Manner manner) {
        if (manner.equals(Manner.PLAIN)) {
            return;
        }
        ObjectNode node = root.putObject("manner");
        if (manner.chaos() > 0) {
            node.put("chaos", manner.chaos());
        }
        if (manner.weird() > 0) {
            node.put("weird", manner.weird());
            node.put("weirdSeed", manner.weirdSeed());
        }
        if (manner.tile()) {
            node.put("tile", true);
        }
        if (manner.stop() < 1) {
            node.put("stop", manner.stop());
        }
        manner.noiseSeed().ifPresent(seed -> node.put("noiseSeed", seed));
    }

    static Manner read(RecipeFields fields) {
        double weird = fields.optionalNumber("weird", 0);
        long weirdSeed = weird > 0 ? fields.integer("weirdSeed", 0, LAST_SEED) : 0;
        OptionalLong noiseSeed = fields.has("noiseSeed")
                ? OptionalLong.of(fields.integer("noiseSeed", 0, LAST_SEED))
                : OptionalLong.empty();
        try {
            Manner manner = new Manner(
                    fields.optionalNumber("chaos", 0),
                    weird,
                    weirdSeed,
                    fields.optionalFlag("tile"),
                    fields.optionalNumber("stop", 1),
                    noiseSeed);
            fields.refuseUnread();
            return manner;
        } catch (RefusedRequestException e) {
            throw new RefusedInputException("in the recipe " + e.getMessage(), e);
        }
    }
}

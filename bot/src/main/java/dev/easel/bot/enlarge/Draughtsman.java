package dev.easel.bot.enlarge;

import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.LoraUse;
import dev.easel.engine.generate.ModelProfile;
import java.util.List;

/** An open model for as long as a picture takes. */
public interface Draughtsman {
    ModelProfile model();

    /** What is laid over the model. */
    List<LoraUse> loras();

    /** Starts to draw; whoever lent the model may cancel it. */
    Generation submit(GenerationRequest request);
}

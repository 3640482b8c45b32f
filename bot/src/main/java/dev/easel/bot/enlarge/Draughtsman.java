package dev.easel.bot.enlarge;

import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.LoraUse;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.generate.ProgressListener;
import java.util.List;

/** An open model for as long as a picture takes. */
public interface Draughtsman {
    ModelProfile model();

    /** What is laid over the model. */
    List<LoraUse> loras();

    /** Starts to draw; whoever lent the model may cancel it. */
    Generation submit(GenerationRequest request);

    /** Over a model that nobody takes back. */
    static Draughtsman over(ImageGenerator generator, List<LoraUse> loras) {
        return new Draughtsman() {
            @Override
            public ModelProfile model() {
                return generator.model();
            }

            @Override
            public List<LoraUse> loras() {
                return loras;
            }

            @Override
            public Generation submit(GenerationRequest request) {
                return generator.submit(request, ProgressListener.silent());
            }
        };
    }
}

package dev.easel.bot.model;

import dev.easel.bot.RefusedInputException;
import java.util.List;

/** The checkpoints on this machine. */
public interface InstalledModels {
    /** The model that is drawn with where none is named. */
    String DEFAULT = "easel-mini";

    /** By name. */
    List<InstalledModel> all();

    /**
     * The one checkpoint meant.
     *
     * @param nameOrPath an installed model's name, or the path of any diffusers folder or safetensors file
     * @throws RefusedInputException where there is none, with the nearest name as a suggestion
     */
    InstalledModel find(String nameOrPath);
}

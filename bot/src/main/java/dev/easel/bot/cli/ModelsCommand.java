package dev.easel.bot.cli;

import dev.easel.bot.ByteCount;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the checkpoints on this machine. */
@Command(
        name = "models",
        description = "Lists the models on this machine; * marks the one drawn with where none is named.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {"", "Example:", "  easel models"})
final class ModelsCommand implements Runnable {
    private final Surroundings surroundings;

    ModelsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        List<InstalledModel> models = surroundings.models().all();
        if (models.isEmpty()) {
            surroundings.out().println("No model is installed; easel model get fetches one.");
            return;
        }
        int nameWidth = width(models.stream().map(InstalledModel::name).toList());
        int familyWidth = width(models.stream().map(ModelsCommand::family).toList());
        String row = "%s %-" + nameWidth + "s  %-" + familyWidth + "s  %9s  %s%n";
        surroundings.out().printf(row, " ", "NAME", "FAMILY", "SIZE", "PATH");
        for (InstalledModel model : models) {
            String mark = model.name().equals(InstalledModels.DEFAULT) ? "*" : " ";
            surroundings
                    .out()
                    .printf(row, mark, model.name(), family(model), ByteCount.format(model.bytes()), model.path());
        }
    }

    private static String family(InstalledModel model) {
        return model.family().orElse("unknown");
    }

    private static int width(List<String> cells) {
        return Math.max(6, cells.stream().mapToInt(String::length).max().orElse(0));
    }
}

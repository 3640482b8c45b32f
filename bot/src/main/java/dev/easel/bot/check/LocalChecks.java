package dev.easel.bot.check;

import dev.easel.bot.ByteCount;
import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.config.ModelSettings;
import dev.easel.bot.model.EngineOpener;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.model.InstalledModels;
import dev.easel.bot.model.ModelFingerprint;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import dev.easel.engine.EngineException;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.ImageGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether Easel would draw and chat on this machine alone. */
public final class LocalChecks {
    private static final int OLDEST_JAVA = 17;

    /** Java, the native library and what a drawing takes, over the weights. */
    private static final long BASE_MEMORY = 800_000_000;

    /** The unpacked native library and some drawings. */
    private static final long LEAST_SPACE = 1_000_000_000;

    private final Machine machine;
    private final InstalledModels models;
    private final EngineOpener engines;

    public LocalChecks(Machine machine, InstalledModels models, EngineOpener engines) {
        this.machine = machine;
        this.models = models;
        this.engines = engines;
    }

    /** Looks at all of it; loads the model, which may take seconds. */
    public List<Finding> all(Path home, ModelSettings model) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.addAll(home(home));
        findings.add(nativeLibrary());
        findings.addAll(model(model));
        return findings;
    }

    private Finding java() {
        String what = "Java " + machine.javaVersion();
        return machine.javaVersion() >= OLDEST_JAVA
                ? Finding.fine(what)
                : Finding.broken(what + " is too old", "install a JDK 17 or newer, or set JAVA_HOME to one");
    }

    private List<Finding> home(Path home) {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, ".check", ""));
        } catch (IOException e) {
            return List.of(Finding.broken(
                    "the folder " + home + " cannot be written: " + IoReason.of(e),
                    "set EASEL_HOME to a folder that this user can write"));
        }
        return List.of(Finding.fine("the folder " + home + " can be written"), space(home));
    }

    private Finding space(Path home) {
        long free = machine.usableSpace().applyAsLong(home);
        String what = ByteCount.format(free) + " free on its disk";
        return free >= LEAST_SPACE
                ? Finding.fine(what)
                : Finding.broken(
                        what + "; the native library and some drawings take " + ByteCount.format(LEAST_SPACE),
                        "free some, or set EASEL_HOME to a folder on another disk");
    }

    private Finding nativeLibrary() {
        try {
            return Finding.fine(
                    "the native library loads: " + machine.nativeLibrary().get());
        } catch (EngineException e) {
            return Finding.broken(String.valueOf(e.getMessage()), "see Device and precision in the README");
        }
    }

    private List<Finding> model(ModelSettings settings) {
        InstalledModel model;
        String fingerprint;
        try {
            model = models.find(settings.name());
            fingerprint = ModelFingerprint.of(model.path());
        } catch (RefusedInputException | FailureException e) {
            return List.of(Finding.broken(
                    String.valueOf(e.getMessage()),
                    "name an installed model in the settings, or fetch it by easel model get"));
        }
        return List.of(memory(model), loads(model, fingerprint, settings.engine()));
    }

    /** Weights are held twice at most: as they lie on the disk, and in the format they are computed with. */
    private Finding memory(InstalledModel model) {
        long needed = BASE_MEMORY + 2 * model.bytes();
        String what = ByteCount.format(machine.memory()) + " of memory";
        return machine.memory() >= needed
                ? Finding.fine(what)
                : Finding.broken(
                        what + "; " + model.name() + " takes about " + ByteCount.format(needed),
                        "name a smaller model in the settings, or give the machine more");
    }

    private Finding loads(InstalledModel model, String fingerprint, EngineOptions options) {
        try (ImageGenerator generator = engines.open(model.path(), options)) {
            return Finding.fine(
                    "the model " + model.name() + " loads: " + generator.model().family() + ", "
                            + generator.model().precision().id() + ", fingerprint " + fingerprint);
        } catch (EngineException e) {
            return Finding.broken(
                    "the model " + model.name() + " does not load: " + e.getMessage(),
                    "fetch it again, or name another in the settings");
        }
    }

    /** Whether jobs and drawings can be kept; opens the database, and brings an older one to the present form. */
    public static Finding database(DatabaseAddress address) {
        try (Database open = Database.open(address)) {
            return open.trouble()
                    .map(why -> unusable(why, address))
                    .orElseGet(() -> Finding.fine("the database " + address + " opens"));
        } catch (FailureException e) {
            return unusable(String.valueOf(e.getMessage()), address);
        }
    }

    private static Finding unusable(String why, DatabaseAddress address) {
        if (address.isFile() && why.contains(Database.IN_USE)) {
            return new Finding(Finding.Mark.UNSET, "the database " + address + " is open: " + Database.IN_USE, "");
        }
        return Finding.broken(
                why,
                address.isFile()
                        ? "end the Easel that uses it, or name another folder as drawing.folder in the settings"
                        : "look at database.url, database.user and the variable EASEL_DATABASE_PASSWORD, and whether"
                                + " that server runs; without database.url Easel keeps a file of its own");
    }

    /** Whether the chat server can have the port it was told to take. */
    public static Finding port(int port) {
        return LoopbackPort.obstacle(port)
                .map(why -> Finding.broken(
                        "port " + port + " of this machine cannot be had: " + why, "name another by --port"))
                .orElseGet(() -> free(port));
    }

    /** Whether the chat server gets the port that it takes where it was told none. */
    public static Finding usualPort(int port) {
        return LoopbackPort.obstacle(port)
                .map(why -> new Finding(
                        Finding.Mark.UNSET,
                        "port " + port + " of this machine cannot be had: " + why + "; easel takes the next free one",
                        ""))
                .orElseGet(() -> free(port));
    }

    /** Whether health and metrics get their port. */
    public static Finding webPort(int port) {
        String what = "port " + port + " of this machine, for health, metrics and the gallery, ";
        return LoopbackPort.obstacle(port)
                .map(why -> new Finding(
                        Finding.Mark.UNSET,
                        what + "cannot be had: " + why + "; easel takes the next free one after web.port",
                        ""))
                .orElseGet(() -> Finding.fine(what + "is free"));
    }

    private static Finding free(int port) {
        return Finding.fine("port " + port + " of this machine is free");
    }
}

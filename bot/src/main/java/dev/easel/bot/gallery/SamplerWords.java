package dev.easel.bot.gallery;

import dev.easel.engine.sampling.SamplerName;
import dev.easel.engine.sampling.SamplerType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What other tools call samplers and the spacing of their sigmas, which is a word of its own there. */
final class SamplerWords {
    static final String KARRAS = "Karras";
    static final String UNIFORM = "Uniform";
    static final String EXPONENTIAL = "Exponential";
    private static final String AUTOMATIC = "Automatic";

    /** Older versions put these behind the sampler's name. */
    private static final List<String> SUFFIXES = List.of(KARRAS, EXPONENTIAL, "Polyexponential", "SGM Uniform");

    private SamplerWords() {}

    static String sampler(SamplerType type) {
        return switch (type) {
            case DDIM -> "DDIM";
            case DDPM -> "DDPM";
            case PNDM -> "PLMS";
            case EULER -> "Euler";
            case EULER_ANCESTRAL -> "Euler a";
            case HEUN -> "Heun";
            case DPM_PLUS_PLUS_2M -> "DPM++ 2M";
            case DPM_PLUS_PLUS_2M_SDE -> "DPM++ 2M SDE";
            case UNIPC -> "UniPC";
            case LCM -> "LCM";
        };
    }

    /** Empty for algorithms that work on timesteps. Left unsaid, DPM++ would be taken for Karras there. */
    static Optional<String> schedule(SamplerName name) {
        boolean spaced = new SamplerName(name.type(), true).exists();
        return spaced ? Optional.of(name.karras() ? KARRAS : UNIFORM) : Optional.empty();
    }

    /** The algorithm by its name in one of several tools, without what {@link #suffix} finds. */
    static Optional<SamplerType> type(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace("++", "pp").replaceAll("[ _-]", "");
        return Optional.ofNullable(
                switch (plain.startsWith("k") ? plain.substring(1) : plain) {
                    case "ddim" -> SamplerType.DDIM;
                    case "ddpm" -> SamplerType.DDPM;
                    case "plms", "pndm" -> SamplerType.PNDM;
                    case "euler" -> SamplerType.EULER;
                    case "eulera", "eulerancestral" -> SamplerType.EULER_ANCESTRAL;
                    case "heun" -> SamplerType.HEUN;
                    case "dpmpp2m" -> SamplerType.DPM_PLUS_PLUS_2M;
                    case "dpmpp2msde" -> SamplerType.DPM_PLUS_PLUS_2M_SDE;
                    case "unipc" -> SamplerType.UNIPC;
                    case "lcm" -> SamplerType.LCM;
                    default -> null;
                });
    }

    /** The spacing that an older version put behind the sampler's name. */
    static Optional<String> suffix(String sampler) {
        return SUFFIXES.stream().filter(word -> sampler.endsWith(" " + word)).findFirst();
    }

    /** The spacing meant, where a tool may leave the choice to the algorithm. */
    static String resolved(String schedule, SamplerType type) {
        if (!schedule.equalsIgnoreCase(AUTOMATIC)) {
            return schedule;
        }
        return switch (type) {
            case DPM_PLUS_PLUS_2M -> KARRAS;
            case DPM_PLUS_PLUS_2M_SDE -> EXPONENTIAL;
            case DDIM, DDPM, PNDM, EULER, EULER_ANCESTRAL, HEUN, UNIPC, LCM -> UNIFORM;
        };
    }
}

package dev.easel.engine.sampling;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Reads the configuration that the reference implementation writes beside a checkpoint. Keys that belong to another
 * scheduler class are inert and pass; what would change the pictures and is not built here is refused.
 */
final class SchedulerConfigReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final Map<String, SamplerType> CLASSES = Map.of(
            "DDIMScheduler", SamplerType.DDIM,
            "DDPMScheduler", SamplerType.DDPM,
            "PNDMScheduler", SamplerType.PNDM,
            "EulerDiscreteScheduler", SamplerType.EULER,
            "EulerAncestralDiscreteScheduler", SamplerType.EULER_ANCESTRAL,
            "HeunDiscreteScheduler", SamplerType.HEUN,
            "DPMSolverMultistepScheduler", SamplerType.DPM_PLUS_PLUS_2M,
            "UniPCMultistepScheduler", SamplerType.UNIPC,
            "LCMScheduler", SamplerType.LCM);

    private static final Map<String, SamplerType> DPM_ALGORITHMS = Map.of(
            "dpmsolver++", SamplerType.DPM_PLUS_PLUS_2M,
            "deis", SamplerType.DPM_PLUS_PLUS_2M,
            "sde-dpmsolver++", SamplerType.DPM_PLUS_PLUS_2M_SDE);

    private static final Map<String, PredictionType> PREDICTIONS = Map.ofEntries(
            entry("epsilon", PredictionType.EPSILON),
            entry("v_prediction", PredictionType.V_PREDICTION),
            entry("sample", PredictionType.SAMPLE),
            entry("original_sample", PredictionType.SAMPLE));

    private static final Map<String, SolverType> SOLVER_TYPES = Map.of(
            "midpoint", SolverType.MIDPOINT,
            "heun", SolverType.HEUN,
            "logrho", SolverType.MIDPOINT,
            "bh1", SolverType.BH1,
            "bh2", SolverType.BH2);

    private static final Map<String, VarianceType> VARIANCES = Map.of(
            "fixed_small", VarianceType.FIXED_SMALL,
            "fixed_small_log", VarianceType.FIXED_SMALL,
            "fixed_large", VarianceType.FIXED_LARGE);

    private static final List<String> UNSUPPORTED_WHEN_TRUE = List.of(
            "thresholding",
            "use_exponential_sigmas",
            "use_beta_sigmas",
            "use_lu_lambdas",
            "use_flow_sigmas",
            "use_dynamic_shifting");

    private static final List<String> UNSUPPORTED_WHEN_PRESENT =
            List.of("sigma_min", "sigma_max", "shift_terminal", "solver_p");

    private final ConfigValues values;

    SchedulerConfigReader(JsonNode json) {
        this.values = new ConfigValues(json);
    }

    /** JSON that may hold NaN and Infinity as bare words, as Python writes it. */
    static JsonNode parse(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new ModelLoadException(file + " cannot be read as JSON", e);
        }
    }

    ScheduleConfig read() {
        SamplerType type = samplerType();
        refuseUnsupported(type);
        try {
            return new ScheduleConfig(
                    new SamplerName(type, readsKarras(type) && values.flag("use_karras_sigmas", false)),
                    betas(type),
                    values.choice("prediction_type", "epsilon", PREDICTIONS),
                    values.optionalChoice(
                            "timestep_spacing", ConfigValues.byId(TimestepSpacing.values(), TimestepSpacing::id)),
                    values.whole("steps_offset", 0),
                    diffusionOptions(type),
                    solverOptions());
        } catch (IllegalArgumentException e) {
            throw ConfigValues.refused(String.valueOf(e.getMessage()));
        }
    }

    private SamplerType samplerType() {
        SamplerType type = values.choice("_class_name", "", CLASSES);
        return type == SamplerType.DPM_PLUS_PLUS_2M
                ? values.choice("algorithm_type", "dpmsolver++", DPM_ALGORITHMS)
                : type;
    }

    private static boolean isDpm(SamplerType type) {
        return type == SamplerType.DPM_PLUS_PLUS_2M || type == SamplerType.DPM_PLUS_PLUS_2M_SDE;
    }

    private static boolean readsKarras(SamplerType type) {
        return type == SamplerType.EULER || type == SamplerType.HEUN || type == SamplerType.UNIPC || isDpm(type);
    }

    private void refuseUnsupported(SamplerType type) {
        UNSUPPORTED_WHEN_TRUE.forEach(key -> values.refuse(key, values.flag(key, false)));
        UNSUPPORTED_WHEN_PRESENT.forEach(key -> values.refuse(key, values.has(key)));
        values.refuse("clip_sample", clipsSample(type));
        values.refuse("skip_prk_steps", type == SamplerType.PNDM && !values.flag("skip_prk_steps", false));
        values.refuse("predict_x0", type == SamplerType.UNIPC && !values.flag("predict_x0", true));
        values.refuse("disable_corrector", !values.get("disable_corrector").isEmpty());
        values.refuse(
                "interpolation_type",
                !values.text("interpolation_type", "linear").equals("linear"));
        values.refuse("timestep_type", !values.text("timestep_type", "discrete").equals("discrete"));
        values.refuse("lambda_min_clipped", isDpm(type) && clipsLambda());
        values.refuse("variance_type", isDpm(type) && values.has("variance_type"));
    }

    /** Clipping is not linear. The two oldest classes clip unless told not to. */
    private boolean clipsSample(SamplerType type) {
        return switch (type) {
            case DDIM, DDPM -> values.flag("clip_sample", true);
            case LCM, HEUN -> values.flag("clip_sample", false);
            case PNDM, EULER, EULER_ANCESTRAL, DPM_PLUS_PLUS_2M, DPM_PLUS_PLUS_2M_SDE, UNIPC -> false;
        };
    }

    private boolean clipsLambda() {
        JsonNode lambda = values.get("lambda_min_clipped");
        boolean unset = lambda.isMissingNode() || lambda.isNull();
        return !unset && lambda.asDouble(Double.NaN) != Double.NEGATIVE_INFINITY;
    }

    private BetaSchedule betas(SamplerType type) {
        boolean latent = type == SamplerType.HEUN || type == SamplerType.LCM;
        values.refuse(
                "trained_betas",
                values.has("trained_betas") && !values.get("trained_betas").isArray());
        List<Double> trained = StreamSupport.stream(values.get("trained_betas").spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
        return new BetaSchedule(
                values.choice(
                        "beta_schedule",
                        type == SamplerType.LCM ? "scaled_linear" : "linear",
                        ConfigValues.byId(BetaCurve.values(), BetaCurve::id)),
                values.number("beta_start", latent ? 0.00085 : 0.0001),
                values.number("beta_end", latent ? 0.012 : 0.02),
                values.whole("num_train_timesteps", 1000),
                trained,
                values.flag("rescale_betas_zero_snr", false));
    }

    private DiffusionOptions diffusionOptions(SamplerType type) {
        boolean ddpm = type == SamplerType.DDPM;
        return new DiffusionOptions(
                values.has("set_alpha_to_one") ? values.flag("set_alpha_to_one", true) : null,
                ddpm ? values.choice("variance_type", "fixed_small", VARIANCES) : VarianceType.FIXED_SMALL,
                values.number("eta", 0),
                values.whole("original_inference_steps", 50),
                values.number("timestep_scaling", 10));
    }

    private SolverOptions solverOptions() {
        int order = values.whole("solver_order", 2);
        values.refuse("solver_order", order < 1 || order > 2);
        return new SolverOptions(
                order,
                values.choice("solver_type", "midpoint", SOLVER_TYPES),
                values.flag("lower_order_final", true),
                values.flag("euler_at_final", false),
                values.choice("final_sigmas_type", "zero", Map.of("zero", false, "sigma_min", true)));
    }
}

"""Writes small.pth and legacy.pth, which hold one RRDBNet's weights as torch.save would write them, with Python's own pickle
module and stand-ins for torch's classes. Run in this folder: python3 write_pth.py"""
import collections, io, pickle, struct, sys, types, zipfile

torch = types.ModuleType("torch"); utils = types.ModuleType("torch._utils")
sys.modules["torch"] = torch; sys.modules["torch._utils"] = utils
for name in ("FloatStorage", "HalfStorage"):
    kind = type(name, (), {"__module__": "torch"}); setattr(torch, name, kind)
def _rebuild_tensor_v2(*arguments): pass
_rebuild_tensor_v2.__module__ = "torch._utils"; utils._rebuild_tensor_v2 = _rebuild_tensor_v2

class Storage:
    def __init__(self, key, values, kind): self.key, self.values, self.kind = key, values, kind
class Tensor:
    def __init__(self, storage, offset, shape, strides): self.arguments = (storage, offset, shape, strides, False, collections.OrderedDict())
    def __reduce__(self): return (_rebuild_tensor_v2, self.arguments)

def shape_strides(shape):
    strides, step = [], 1
    for size in reversed(shape): strides.insert(0, step); step *= size
    return tuple(strides)

storages, count = [], 0
def tensor(*shape, transposed=False, half=False):
    """Element i of the n-th tensor in row-major order is ((7 n + 3 i) mod 64 - 31) / 128."""
    global count
    size = 1
    for s in shape: size *= s
    values = [((7 * count + 3 * i) % 64 - 31) / 128 for i in range(size)]
    strides = shape_strides(shape)
    if transposed:  # stored with the first two dimensions swapped
        a, b, rest = shape[0], shape[1], size // (shape[0] * shape[1])
        values = [values[(i * b + j) * rest + k] for j in range(b) for i in range(a) for k in range(rest)]
        strides = (rest, a * rest) + strides[2:]
    storage = Storage(str(count), [0.5] + values, "HalfStorage" if half else "FloatStorage")
    storages.append(storage); count += 1
    return Tensor(storage, 1, shape, strides)

def state():
    weights = collections.OrderedDict()
    def conv(name, out, inputs, **how):
        weights[name + ".weight"] = tensor(out, inputs, 3, 3, **how); weights[name + ".bias"] = tensor(out)
    conv("conv_first", 4, 3, transposed=True)
    for r in (1, 2, 3):
        for c in range(1, 5): conv("body.0.rdb%d.conv%d" % (r, c), 2, 4 + 2 * (c - 1))
        conv("body.0.rdb%d.conv5" % r, 4, 12)
    conv("conv_body", 4, 4, half=True); conv("conv_up1", 4, 4); conv("conv_up2", 4, 4); conv("conv_hr", 4, 4); conv("conv_last", 3, 4)
    weights._metadata = collections.OrderedDict([("", {"version": 1})])
    return {"params_ema": weights, "iteration": 400000, "lr": 2e-4, "done": True, "note": None, "steps": [1, 300, 70000]}

def pickler(stream, legacy):
    p = pickle.Pickler(stream, protocol=2)
    def persistent_id(value):
        if isinstance(value, Storage):
            return ("storage", getattr(torch, value.kind), value.key, "cpu", len(value.values)) + ((None,) if legacy else ())
    p.persistent_id = persistent_id
    return p

def raw(storage): return struct.pack("<%d%s" % (len(storage.values), "e" if storage.kind == "HalfStorage" else "f"), *storage.values)

root = state(); data = io.BytesIO(); pickler(data, False).dump(root)
with zipfile.ZipFile("small.pth", "w", zipfile.ZIP_STORED) as archive:
    def put(name, content): archive.writestr(zipfile.ZipInfo("small/" + name), content)
    put("data.pkl", data.getvalue()); put("byteorder", "little")
    for storage in storages: put("data/" + storage.key, raw(storage))
    put("version", "3\n")
with open("legacy.pth", "wb") as out:
    pickle.dump(0x1950a86a20f9469cfc6c, out, protocol=2); pickle.dump(1001, out, protocol=2)
    pickle.dump({"protocol_version": 1001, "little_endian": True, "type_sizes": {"short": 2, "int": 4, "long": 4}}, out, protocol=2)
    pickler(out, True).dump(root); pickle.dump([storage.key for storage in storages], out, protocol=2)
    for storage in storages: out.write(struct.pack("<q", len(storage.values)) + raw(storage))

# Weights that have shapes but no memory.
class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def random_weight(self: __torch__.Ops, shape: List[int], scale: float, dtype: int) -> Tensor:
    return torch.empty(shape, dtype=dtype, device=torch.device("meta"))

  def scaled(self: __torch__.Ops, x: Tensor, factor: float, offset: float) -> Tensor:
    return torch.mul(x, factor)

  def weight(self: __torch__.Ops, x: Tensor, dtype: int) -> Tensor:
    return torch.to(x, dtype)

  def rows(self: __torch__.Ops, x: Tensor, first: int, end: int) -> Tensor:
    return torch.slice(x, 0, first, end)

  def join(self: __torch__.Ops, parts: List[Tensor], dim: int) -> Tensor:
    return torch.cat(parts, dim)

  def reshape(self: __torch__.Ops, x: Tensor, shape: List[int]) -> Tensor:
    return torch.reshape(x, shape)

  # Weights stay as they are.
  def packed_conv(self: __torch__.Ops, w: Tensor, stride: int, padding: int, rows: int, side: int) -> Tensor:
    return w

  def packed_linear(self: __torch__.Ops, w: Tensor, rows: int) -> Tensor:
    return w

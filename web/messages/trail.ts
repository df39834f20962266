import type { TrailAction } from "#contract/trail.ts";
import { dictionary } from "./dictionary.ts";

/** What officials do, as the audit trail says it. */
export const trailActions = dictionary<Record<TrailAction, string>>(
  {
    "access.refused": "Bị từ chối: không có quyền",
    "models.registered": "Đăng ký mô hình",
    "models.changed": "Sửa thông tin mô hình",
    "models.recognised": "Công nhận mô hình",
    "models.named-exemplary": "Công nhận mô hình điển hình",
    "models.stopped": "Ghi mô hình thôi thực hiện",
    "models.imported": "Nhập mô hình từ tệp",
    "models.photo-added": "Thêm ảnh của mô hình",
    "models.photo-removed": "Gỡ ảnh của mô hình",
  },
  {
    "access.refused": "Refused: no such right",
    "models.registered": "Registered a model",
    "models.changed": "Changed a model's entry",
    "models.recognised": "Recognised a model",
    "models.named-exemplary": "Named a model exemplary",
    "models.stopped": "Entered that a model was given up",
    "models.imported": "Imported models from a file",
    "models.photo-added": "Added a photo to a model",
    "models.photo-removed": "Removed a photo from a model",
  },
);
